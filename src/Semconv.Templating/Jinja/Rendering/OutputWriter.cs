using System.Text;
using Semconv.Templating.Jinja.Errors;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>Where a render writes; captures collect what macros, blocks and imports print.</summary>
internal sealed class OutputWriter(int limit)
{
    /// <summary>Room for what most macros print.</summary>
    private const int FirstCapacity = 256;

    private readonly Stack<StringBuilder> _outer = new();
    private readonly Stack<StringBuilder> _unused = new();
    private StringBuilder _current = new();
    private long _written;

    public StringBuilder Current => _current;

    public void Write(string text)
    {
        _current.Append(text);
        Count(text.Length);
    }

    /// <summary>Counts characters that were written to <see cref="Current"/> directly.</summary>
    public void Count(int characters)
    {
        _written += characters;
        if (_written > limit)
        {
            throw OperationErrors.Limit("the output", limit);
        }
    }

    public void BeginCapture()
    {
        _outer.Push(_current);
        _current = _unused.Count > 0 ? _unused.Pop() : new StringBuilder(FirstCapacity);
    }

    public string EndCapture()
    {
        var text = _current.ToString();
        _unused.Push(_current.Clear());
        _current = _outer.Pop();
        return text;
    }
}
