using System.Buffers;
using Semconv.Templating.Jinja.Errors;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>What a render prints. Captures nest, and stand at the end of the buffer until they end.</summary>
/// <param name="limit">How many characters it may hold, and how many may be captured in all.</param>
internal sealed class OutputWriter(int limit)
{
    private const int FirstCapacity = 1 << 14;

    private char[] _text = ArrayPool<char>.Shared.Rent(FirstCapacity);
    private int[] _starts = new int[16];
    private int _length;
    private int _depth;
    private long _captured;

    public void Write(string text)
    {
        Check((long)_length + text.Length);
        if (_length + text.Length > _text.Length)
        {
            Grow(text.Length);
        }

        text.CopyTo(0, _text, _length, text.Length);
        _length += text.Length;
    }

    public void BeginCapture()
    {
        if (_depth == _starts.Length)
        {
            var starts = new int[_depth * 2];
            Array.Copy(_starts, starts, _depth);
            _starts = starts;
        }

        _starts[_depth++] = _length;
    }

    public string EndCapture()
    {
        var start = _starts[--_depth];
        var text = new string(_text, start, _length - start);
        _length = start;
        _captured += text.Length;
        Check(_captured);
        return text;
    }

    /// <summary>All that was written and not captured. Nothing is written after that.</summary>
    public string Finish()
    {
        var text = new string(_text, 0, _length);
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
        _length = 0;
        return text;
    }

    private void Check(long characters)
    {
        if (characters > limit)
        {
            throw OperationErrors.Limit("the output", limit);
        }
    }

    private void Grow(int characters)
    {
        // Large steps: the pool keeps each of the arrays that were outgrown.
        var text = ArrayPool<char>.Shared.Rent(Math.Max(_length + characters, Math.Min(_text.Length * 4, limit)));
        Array.Copy(_text, text, _length);
        ArrayPool<char>.Shared.Return(_text);
        _text = text;
    }
}
