using System.Text;

namespace Semconv.Templating.Comments;

/// <summary>Text of a Markdown comment: line prefixes of lists and quotes, line breaks that wait for a next node, unbreakable pieces.</summary>
internal sealed class MarkdownTextWriter(WrappingWriter lines)
{
    private StringBuilder? _piece;
    private string _linePrefix = string.Empty;
    private bool _skipsFirstPrefix;
    private int _waitingBreaks;

    public bool IsInPiece => _piece is not null;

    public int Length => _piece?.Length ?? lines.Output.Length;

    public int TakeWaitingBreaks()
    {
        var count = _waitingBreaks;
        _waitingBreaks = 0;
        return count;
    }

    public void AddWaitingBreak() => _waitingBreaks++;

    public void SetPrefix(string prefix) => _linePrefix = prefix;

    public void SkipFirstPrefix() => _skipsFirstPrefix = true;

    public void ResetPrefix()
    {
        _linePrefix = string.Empty;
        _skipsFirstPrefix = false;
    }

    public void BreakLine() => lines.BreakLine(_linePrefix);

    public void BreakLines(int count)
    {
        for (var index = 0; index < count; index++)
        {
            BreakLine();
        }
    }

    /// <summary>A blank line between blocks, unless there is one already or nothing was written.</summary>
    public void SeparateBlock()
    {
        var output = lines.Output;
        var endsBlank = output.Length > 1 && output[^1] == '\n' && output[^2] == '\n';
        if (!endsBlank && output.Length > 0)
        {
            BreakLine();
        }
    }

    public string TextSince(int start) => _piece?.ToString(start, _piece.Length - start)
        ?? lines.Output.ToString(start, lines.Output.Length - start);

    /// <summary>Starts text that is not to be broken; without a limit it is written at once.</summary>
    public void BeginPiece(string text)
    {
        if (_piece is { } open)
        {
            lines.WritePiece(open.ToString(), _linePrefix);
        }

        if (lines.IsLimited)
        {
            _piece = new StringBuilder(text);
        }
        else
        {
            lines.Output.Append(text);
        }
    }

    public void EndPiece(string text)
    {
        var piece = (_piece?.ToString() ?? string.Empty) + text;
        _piece = null;
        WritePiece(piece);
    }

    public void WritePiece(string text)
    {
        if (_piece is null)
        {
            lines.WritePiece(text, _linePrefix);
        }
        else
        {
            _piece.Append(text);
        }
    }

    public void WriteText(string text)
    {
        if (_piece is not null)
        {
            _piece.Append(text);
        }
        else if (lines.IsLimited)
        {
            WriteWrapped(text);
        }
        else
        {
            WriteLines(text);
        }
    }

    private void WriteWrapped(string text)
    {
        if (_linePrefix.Length > 0 && !_skipsFirstPrefix)
        {
            WritePiece(_linePrefix);
        }

        if (lines.JoinsLines)
        {
            lines.WriteWords(text, _linePrefix);
            return;
        }

        var isFirst = true;
        foreach (var line in text.Split('\n'))
        {
            if (!isFirst)
            {
                BreakLine();
            }

            isFirst = false;
            lines.WriteWords(line, _linePrefix);
        }
    }

    private void WriteLines(string text)
    {
        var output = lines.Output;
        var isFirst = true;
        foreach (var line in text.Split('\n'))
        {
            output.Append(isFirst ? string.Empty : "\n");
            output.Append(isFirst && _skipsFirstPrefix ? string.Empty : _linePrefix);
            output.Append(line);
            isFirst = false;
        }
    }
}
