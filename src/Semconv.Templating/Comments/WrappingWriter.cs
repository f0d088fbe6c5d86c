using System.Text;

namespace Semconv.Templating.Comments;

/// <summary>Writes words and whole pieces of text into lines of a limited length.</summary>
/// <remarks>
/// Lengths are UTF-8 bytes, and what a wrapped line starts with, or which blank vanishes, is decided as Weaver does it: comment
/// formats are compared byte by byte.
/// </remarks>
internal sealed class WrappingWriter(int? limit, bool joinsLines)
{
    private readonly StringBuilder _output = new();
    private int _lineLength;
    private bool _owesBlank;

    public StringBuilder Output => _output;

    public bool IsLimited => limit is not null;

    public bool JoinsLines => joinsLines;

    /// <summary>Text that is not broken inside; it starts a new line when it does not fit.</summary>
    public void WritePiece(string text, string indent)
    {
        var length = LengthOf(text);
        if (limit is { } maximum && _lineLength + length > maximum)
        {
            BreakLine(indent);
        }
        else if (_owesBlank)
        {
            _output.Append(' ');
            _lineLength++;
        }

        _output.Append(text);
        _lineLength += length;
        _owesBlank = false;
    }

    public void BreakLine(string indent)
    {
        _output.Append('\n').Append(indent);
        _lineLength = LengthOf(indent);
        _owesBlank = false;
    }

    /// <summary>Text that is broken between words. A blank at its end is written only when the line goes on.</summary>
    public void WriteWords(string text, string indent)
    {
        if (limit is not { } maximum)
        {
            _output.Append(text);
            _lineLength += LengthOf(text);
            return;
        }

        var isFirst = true;
        foreach (var word in Words(text))
        {
            var length = LengthOf(word);
            var isNewLine = _lineLength + length > maximum;
            if (isNewLine)
            {
                BreakLine(indent);
            }
            else if (_owesBlank || !isFirst)
            {
                _output.Append(' ');
                _lineLength++;
            }

            var written = isFirst && isNewLine ? word.TrimStart() : word;
            _output.Append(written);
            _lineLength += LengthOf(written);
            isFirst = false;
            _owesBlank = false;
        }

        _owesBlank = text.EndsWith(' ') || (joinsLines && text.EndsWith('\n'));
    }

    private static int LengthOf(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>Words without the blanks behind them; blanks at the start are a word of their own, an empty one.</summary>
    private IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var index = 1; index < text.Length; index++)
        {
            if (IsBlank(text[index - 1]) && !IsBlank(text[index]))
            {
                yield return TrimEnd(text[start..index]);
                start = index;
            }
        }

        if (start < text.Length)
        {
            yield return TrimEnd(text[start..]);
        }
    }

    private bool IsBlank(char character) => character == ' ' || (joinsLines && (character is '\r' or '\n'));

    private string TrimEnd(string word) => joinsLines ? word.TrimEnd() : word.TrimEnd(' ');
}
