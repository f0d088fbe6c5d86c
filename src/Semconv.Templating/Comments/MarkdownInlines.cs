using System.Collections.Immutable;
using System.Text;

namespace Semconv.Templating.Comments;

/// <summary>Writes running text as Markdown. Where there is a limit, links and emphasized words are held back and written whole.</summary>
internal sealed class MarkdownInlines(MarkdownCommentFormat format, LineFiller lines)
{
    private readonly List<string> _definitions = [];
    private StringBuilder? _held;

    /// <summary>What the links refer to, in their order, repeated ones included.</summary>
    public IReadOnlyList<string> Definitions => _definitions;

    public void WriteAll(ImmutableArray<CommentNode> nodes, LineStart start)
    {
        foreach (var node in nodes)
        {
            Write(node, start);
        }
    }

    public void Write(CommentNode node, LineStart start)
    {
        switch (node)
        {
            case TextNode text:
                WriteText(Escape(text.Text), start);
                break;
            case InlineCodeNode code:
                WritePiece($"`{code.Code}`", start);
                break;
            case HtmlNode html:
                WritePiece(html.Html, start);
                break;
            case StrongNode strong:
                WriteMarked("**", strong.Children, "**", start);
                break;
            case EmphasisNode emphasis:
                WriteMarked("*", emphasis.Children, "*", start);
                break;
            case LinkNode link:
                WriteLink(link, start);
                break;
            default:
                break;
        }
    }

    public void WriteMarked(string opening, ImmutableArray<CommentNode> children, string closing, LineStart start)
    {
        Hold(opening, start);
        WriteAll(children, start);
        Release(closing, start);
    }

    public void WritePiece(string text, LineStart start)
    {
        if (_held is null)
        {
            lines.AddPiece(text, start.Text);
        }
        else
        {
            _held.Append(text);
        }
    }

    /// <summary>As in Weaver, what is held inside of something else frees the outer one, whose rest is divided like any text.</summary>
    private void Hold(string opening, LineStart start)
    {
        if (_held is not null)
        {
            lines.AddPiece(_held.ToString(), start.Text);
        }

        if (lines.HasLimit)
        {
            _held = new StringBuilder(opening);
        }
        else
        {
            lines.AddFixed(opening);
        }
    }

    private void Release(string closing, LineStart start)
    {
        var whole = _held?.Append(closing).ToString() ?? closing;
        _held = null;
        lines.AddPiece(whole, start.Text);
    }

    private void WriteLink(LinkNode link, LineStart start)
    {
        const string Opening = "[";
        Hold(Opening, start);
        var from = lines.Length;
        WriteAll(link.Children, start);
        var label = _held is null ? lines.From(from) : _held.ToString(Opening.Length, _held.Length - Opening.Length);
        WritePiece("]", start);
        if (format.ShortcutReferenceLinks && link.Url.Length > 0)
        {
            _definitions.Add($"[{label}]: {link.Url}");
        }
        else
        {
            WritePiece($"({link.Url})", start);
        }

        Release(string.Empty, start);
    }

    private void WriteText(string text, LineStart start)
    {
        if (_held is not null)
        {
            _held.Append(text);
            return;
        }

        if (start.IsWritten)
        {
            lines.AddPiece(start.Text, start.Text);
        }

        if (lines.JoinsLines)
        {
            lines.AddWords(text, start.Text);
            return;
        }

        var rest = text.AsSpan();
        for (var end = rest.IndexOf('\n'); end >= 0; end = rest.IndexOf('\n'))
        {
            lines.AddWords(rest[..end], start.Text);
            lines.Break(start.Text);
            rest = rest[(end + 1)..];
        }

        lines.AddWords(rest, start.Text);
    }

    private string Escape(string text)
    {
        text = format.EscapeBackslashes ? text.Replace("\\", "\\\\", StringComparison.Ordinal) : text;
        return format.EscapeSquareBrackets ? EscapeBrackets(text) : text;
    }

    /// <summary>A bracket behind an odd number of backslashes is escaped already.</summary>
    private static string EscapeBrackets(string text)
    {
        var output = new StringBuilder(text.Length);
        var isEscaped = false;
        foreach (var character in text)
        {
            output.Append(character is '[' or ']' && !isEscaped ? "\\" : string.Empty).Append(character);
            isEscaped = character == '\\' && !isEscaped;
        }

        return output.ToString();
    }
}
