using System.Collections.Immutable;

namespace Semconv.Templating.Comments;

/// <summary>Renders comment nodes as HTML in the style of Javadoc. Nothing is escaped, as in Weaver.</summary>
internal sealed class HtmlCommentRenderer
{
    private readonly HtmlCommentFormat _format;
    private readonly LineFiller _lines;
    private readonly Func<string, string> _inlineCode;
    private readonly Func<string, string> _blockCode;

    /// <summary>The next part, whatever it is, starts a line.</summary>
    private bool _breaksNext;

    /// <summary>The next part, when it is a paragraph, is set off from the one before.</summary>
    private bool _isBehindParagraph;

    private HtmlCommentRenderer(HtmlCommentFormat format, LineFiller lines, Func<string, string> inlineCode, Func<string, string> blockCode)
    {
        _format = format;
        _lines = lines;
        _inlineCode = inlineCode;
        _blockCode = blockCode;
    }

    public static string Render(DocumentNode document, HtmlCommentFormat format, int? limit, Func<string, string> inlineCode, Func<string, string> blockCode)
    {
        var lines = new LineFiller(limit, format.IgnoreNewlines);
        new HtmlCommentRenderer(format, lines, inlineCode, blockCode).WriteAll(document.Children, string.Empty);
        return lines.Finish();
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
        StartPart(node, indent);
        switch (node)
        {
            case TextNode text:
                _lines.AddWords(text.Text, indent);
                break;
            case InlineCodeNode code:
                _lines.AddPiece(_inlineCode(code.Code), indent);
                break;
            case HtmlNode html:
                _lines.AddFixed(html.Html);
                break;
            case LinkNode link:
                WriteElement($"<a href=\"{link.Url}\">", link, "</a>", indent);
                break;
            case StrongNode strong:
                WriteElement("<strong>", strong, "</strong>", indent);
                break;
            case EmphasisNode emphasis:
                WriteElement("<em>", emphasis, "</em>", indent);
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
            case ParagraphNode paragraph when _format.OldStyleParagraph:
                WriteAll(paragraph.Children, indent);
                EndBlock();
                break;
            case ParagraphNode paragraph:
                WriteElement("<p>", paragraph, "</p>", indent);
                _breaksNext = true;
                break;
            case HeadingNode heading:
                WriteElement($"<h{heading.Level}>", heading, $"</h{heading.Level}>\n", indent);
                break;
            case CodeBlockNode code:
                _lines.AddPiece(_blockCode(code.Code), indent);
                break;
            case QuoteNode quote:
                _lines.AddPiece("<blockquote>", indent);
                _lines.Break(indent);
                WriteAll(quote.Children, indent);
                _lines.AddPiece("</blockquote>", indent);
                _breaksNext = true;
                break;
            case ListNode list:
                WriteList(list, indent);
                break;
            default:
                break;
        }
    }

    private void StartPart(CommentNode node, string indent)
    {
        if (_breaksNext)
        {
            _lines.Break(indent);
        }

        if (_isBehindParagraph && node is ParagraphNode paragraph)
        {
            // Javadoc tags are set off by an empty line.
            var isTag = paragraph.Children is [TextNode text, ..] && text.Text.StartsWith('@');
            _lines.AddPiece(isTag ? string.Empty : "<p>", indent);
            _lines.Break(indent);
        }

        _breaksNext = false;
        _isBehindParagraph = false;
    }

    private void WriteElement(string start, ContainerNode node, string end, string indent)
    {
        _lines.AddPiece(start, indent);
        WriteAll(node.Children, indent);
        _lines.AddPiece(end, indent);
    }

    private void WriteList(ListNode list, string indent)
    {
        var tag = list.IsOrdered ? "ol" : "ul";
        var itemIndent = indent + "  ";
        _lines.AddPiece($"<{tag}>", indent);
        foreach (var item in list.Children)
        {
            _lines.Break(itemIndent);
            _lines.AddPiece("<li>", itemIndent);
            StartPart(item, itemIndent);
            WriteItem((ListItemNode)item, itemIndent);
            if (!_format.OmitClosingLi)
            {
                _lines.AddPiece("</li>", indent);
            }
        }

        _lines.Break(indent);
        _lines.AddPiece($"</{tag}>", indent);
        EndBlock();
    }

    /// <summary>A paragraph of an item is no block of its own.</summary>
    private void WriteItem(ListItemNode item, string indent)
    {
        foreach (var child in item.Children)
        {
            if (child is ParagraphNode paragraph)
            {
                WriteAll(paragraph.Children, indent);
            }
            else
            {
                Write(child, indent);
            }
        }
    }

    private void EndBlock()
    {
        _breaksNext = true;
        _isBehindParagraph = _format.OldStyleParagraph;
    }
}
