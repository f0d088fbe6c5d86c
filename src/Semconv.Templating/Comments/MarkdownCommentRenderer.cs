using System.Collections.Immutable;
using System.Text;

namespace Semconv.Templating.Comments;

/// <summary>Renders comment nodes as Markdown in one style.</summary>
internal sealed class MarkdownCommentRenderer
{
    private readonly MarkdownCommentFormat _format;
    private readonly WrappingWriter _lines;
    private readonly MarkdownTextWriter _text;
    private readonly List<LinkReference> _references = [];
    private int _listLevel;
    private int _itemNumber;

    private MarkdownCommentRenderer(MarkdownCommentFormat format, int? limit)
    {
        _format = format;
        _lines = new WrappingWriter(limit, format.IgnoreNewlines);
        _text = new MarkdownTextWriter(_lines);
    }

    public static string Render(DocumentNode document, MarkdownCommentFormat format, int? limit)
    {
        var renderer = new MarkdownCommentRenderer(format, limit);
        renderer.WriteAll(document.Children, string.Empty);
        renderer.WriteReferences();
        return renderer._lines.Output.ToString();
    }

    private void WriteReferences()
    {
        if (_references.Count == 0)
        {
            return;
        }

        var output = _lines.Output.Append('\n', _text.TakeWaitingBreaks());
        foreach (var reference in _references)
        {
            output.Append("\n[").Append(reference.Label).Append("]: ").Append(reference.Url);
        }
    }

    private void WriteAll(ImmutableArray<CommentNode> nodes, string indent)
    {
        foreach (var node in nodes)
        {
            Write(node, indent);
        }
    }

    private void Write(CommentNode node, string indent)
    {
        var waiting = _text.TakeWaitingBreaks();
        if (node is not ListNode)
        {
            _text.BreakLines(waiting);
        }

        switch (node)
        {
            case TextNode text:
                _text.WriteText(Escape(text.Text));
                break;
            case InlineCodeNode code:
                _text.WritePiece($"`{code.Code}`");
                break;
            case HtmlNode html:
                _text.WritePiece(html.Html);
                break;
            case LinkNode link:
                WriteLink(link, indent);
                break;
            case StrongNode strong:
                WriteMarked("**", strong, indent);
                break;
            case EmphasisNode emphasis:
                WriteMarked("*", emphasis, indent);
                break;
            default:
                WriteBlock(node, indent);
                break;
        }
    }

    private void WriteBlock(CommentNode node, string indent)
    {
        switch (node)
        {
            case ParagraphNode paragraph:
                _text.SeparateBlock();
                WriteAll(paragraph.Children, indent);
                _text.BreakLine();
                break;
            case HeadingNode heading:
                _text.SeparateBlock();
                _text.BeginPiece($"{indent}{new string('#', heading.Level)} ");
                WriteAll(heading.Children, indent);
                _text.EndPiece(string.Empty);
                _text.BreakLine();
                _text.AddWaitingBreak();
                break;
            case CodeBlockNode code:
                _text.WritePiece($"```{code.Language ?? _format.DefaultBlockCodeLanguage}\n{code.Code}\n```");
                _text.BreakLine();
                break;
            case QuoteNode quote:
                _text.SeparateBlock();
                _text.SetPrefix("> ");
                WriteWithoutParagraphs(quote.Children, indent);
                _text.ResetPrefix();
                _text.BreakLine();
                break;
            case ListNode list:
                WriteList(list, indent);
                break;
            default:
                break;
        }
    }

    /// <summary>The text of paragraphs inside of items and quotes follows directly, as Weaver does it.</summary>
    private void WriteWithoutParagraphs(ImmutableArray<CommentNode> nodes, string indent)
    {
        foreach (var node in nodes)
        {
            if (node is ParagraphNode paragraph)
            {
                WriteAll(paragraph.Children, indent);
            }
            else
            {
                Write(node, indent);
            }
        }
    }

    private void WriteList(ListNode list, string outerIndent)
    {
        _listLevel++;
        var indent = outerIndent + IndentOf(list);
        _text.BreakLine();
        foreach (var item in list.Children)
        {
            var waiting = _text.TakeWaitingBreaks();
            if (waiting > 0)
            {
                _text.SetPrefix(string.Empty);
                _text.BreakLines(waiting);
            }

            _itemNumber++;
            var mark = list.IsOrdered
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{indent}{_itemNumber}. ")
                : $"{indent}- ";
            _text.SkipFirstPrefix();
            _text.SetPrefix(new string(' ', mark.Length));
            _text.WritePiece(mark);
            _text.BreakLines(_text.TakeWaitingBreaks());
            WriteWithoutParagraphs(((ListItemNode)item).Children, indent);
            _text.AddWaitingBreak();
        }

        // A nested list resets the number of the list around it, too.
        _listLevel--;
        _itemNumber = 0;
        _text.ResetPrefix();
        _text.AddWaitingBreak();
    }

    private string IndentOf(ListNode list)
    {
        if (!_format.IndentFirstLevelListItems && _listLevel == 1)
        {
            return string.Empty;
        }

        return _format.UseGoStyleListIndent && list.IsOrdered ? " " : "  ";
    }

    private void WriteMarked(string mark, ContainerNode node, string indent)
    {
        _text.BeginPiece(mark);
        WriteAll(node.Children, indent);
        _text.EndPiece(mark);
    }

    private void WriteLink(LinkNode link, string indent)
    {
        _text.BeginPiece("[");
        var start = _text.IsInPiece ? 1 : _text.Length;
        WriteAll(link.Children, indent);
        var label = _text.TextSince(_text.IsInPiece ? 1 : start);
        _text.WritePiece("]");
        if (_format.ShortcutReferenceLinks && link.Url.Length > 0)
        {
            _references.Add(new LinkReference(label, link.Url));
        }
        else
        {
            _text.WritePiece($"({link.Url})");
        }

        _text.EndPiece(string.Empty);
    }

    private string Escape(string text)
    {
        text = _format.EscapeBackslashes ? text.Replace("\\", "\\\\", StringComparison.Ordinal) : text;
        return _format.EscapeSquareBrackets ? EscapeBrackets(text) : text;
    }

    /// <summary>A bracket behind an odd number of backslashes is escaped already. Backslashes in front of other text count on.</summary>
    private static string EscapeBrackets(string text)
    {
        var output = new StringBuilder(text.Length);
        var backslashes = 0;
        foreach (var character in text)
        {
            if (character is '[' or ']' && backslashes % 2 == 0)
            {
                output.Append('\\');
            }

            output.Append(character);
            backslashes = character == '\\' ? backslashes + 1 : 0;
        }

        return output.ToString();
    }

    /// <summary>A link that is written at the end.</summary>
    private readonly record struct LinkReference(string Label, string Url);
}
