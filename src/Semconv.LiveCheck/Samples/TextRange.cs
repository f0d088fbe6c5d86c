namespace Semconv.LiveCheck.Samples;

/// <summary>A part of the bytes that a sample was read from.</summary>
public readonly record struct TextRange(int Start, int Length)
{
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> bytes) => bytes.Slice(Start, Length);
}
