using Semconv.LiveCheck.Samples;

namespace Semconv.Otlp.Json;

/// <summary>The bytes that samples refer to, when not all of them lie in one place of the input: put together, and used again.</summary>
internal sealed class TextBlock
{
    private byte[] _bytes = new byte[4096];

    public int Length { get; private set; }

    public Span<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>Forgets everything behind a length that <see cref="Length"/> had before.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Adds text; what was taken from <see cref="Bytes"/> before may be a copy after this.</summary>
    public TextRange Append(ReadOnlySpan<byte> text)
    {
        if (_bytes.Length - Length < text.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + text.Length));
        }

        text.CopyTo(_bytes.AsSpan(Length));
        Length += text.Length;
        return new TextRange(Length - text.Length, text.Length);
    }
}
