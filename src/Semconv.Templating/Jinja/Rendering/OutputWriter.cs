using System.Text;
using Semconv.Templating.Jinja.Errors;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>Where a render writes; captures collect what macros, blocks and imports print.</summary>
/// <remarks>One buffer for all captures: a capture is what stands at its end since it began.</remarks>
internal sealed class OutputWriter(int limit)
{
    private const int FirstCapacity = 1024;

    private readonly StringBuilder _output = new();
    private char[] _text = new char[FirstCapacity];
    private int[] _starts = new int[16];
    private int _length;
    private int _depth;
    private long _written;

    public void Write(string text)
    {
        Count(text.Length);
        if (_depth == 0)
        {
            _output.Append(text);
            return;
        }

        Reserve(text.Length);
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
        return text;
    }

    /// <summary>All that was written and not captured.</summary>
    public override string ToString() => _output.ToString();

    private void Count(int characters)
    {
        _written += characters;
        if (_written > limit)
        {
            throw OperationErrors.Limit("the output", limit);
        }
    }

    private void Reserve(int characters)
    {
        if (_length + characters > _text.Length)
        {
            var text = new char[Math.Max(_length + characters, _text.Length * 2)];
            Array.Copy(_text, text, _length);
            _text = text;
        }
    }
}
