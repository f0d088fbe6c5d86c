using System.Collections.Immutable;

namespace Semconv.Templating.Comments;

/// <summary>Renders comment nodes as HTML in the style of Javadoc.</summary>
internal sealed class HtmlCommentRenderer
{
    private readonly HtmlCommentFormat _format;
    private readonly Func<string, string, string> _renderSnippet;
    private readonly WrappingWriter _lines;
    private bool _breaksBeforeNext;
    private bool _separatesNextParagraph;

    private HtmlCommentRenderer(HtmlCommentFormat format, int? limit, Func<string, string, string> renderSnippet)
    {
        _format = format;
        _renderSnippet = renderSnippet;
        _lines = new WrappingWriter(limit, format.IgnoreNewlines);
    }

    /// <param name="document">The comment.</param>
    /// <param name="format">The style.</param>
    /// <param name="limit">The longest line.</param>
    /// <param name="renderSnippet">Renders a snippet, named by its mode, for a code text.</param>
    public static string Render(DocumentNode document, HtmlCommentFormat format, int? limit, Func<string, string, string> renderSnippet)
    {
        var renderer = new HtmlCommentRenderer(format, limit, renderSnippet);
        renderer.WriteNode(document, string.Empty);
        return renderer._lines.Output.ToString();
    }

    private void WriteAll(ImmutableArray<CommentNode> nodes, string indent)
    {
        foreach (var node in nodes)
        {
            WriteNode(node, indent);
        }
    }

    private void WriteNode(CommentNode node, string indent)
    {
        if (_breaksBeforeNext)
        {
            _lines.BreakLine(indent);
            _breaksBeforeNext = false;
        }

        if (_separatesNextParagraph)
        {
            _separatesNextParagraph = false;
            if (node is ParagraphNode next)
            {
                // Javadoc tags must not stand in a paragraph.
                var isTag = next.Children is [TextNode text, ..] && text.Text.StartsWith('@');
                _lines.WritePiece(isTag ? string.Empty : "<p>", indent);
                _lines.BreakLine(indent);
            }
        }

        switch (node)
        {
            case TextNode text:
                _lines.WriteWords(text.Text, indent);
                break;
            case InlineCodeNode code:
                _lines.WritePiece(_renderSnippet("inline_code", code.Code), indent);
                break;
            case HtmlNode html:
                _lines.Output.Append(html.Html);
                break;
            case LinkNode link:
                WriteElement($"<a href=\"{link.Url}\">", "</a>", link, indent);
                break;
            case StrongNode strong:
                WriteElement("<strong>", "</strong>", strong, indent);
                break;
            case EmphasisNode emphasis:
                WriteElement("<em>", "</em>", emphasis, indent);
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
            case DocumentNode document:
                WriteAll(document.Children, indent);
                break;
            case ParagraphNode paragraph:
                WriteParagraph(paragraph, indent);
                break;
            case HeadingNode heading:
                var tag = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"h{heading.Level}");
                WriteElement($"<{tag}>", $"</{tag}>\n", heading, indent);
                break;
            case CodeBlockNode code:
                _lines.WritePiece(_renderSnippet("block_code", code.Code), indent);
                break;
            case QuoteNode quote:
                _lines.WritePiece("<blockquote>", indent);
                _lines.BreakLine(indent);
                WriteAll(quote.Children, indent);
                _lines.WritePiece("</blockquote>", indent);
                _breaksBeforeNext = true;
                break;
            case ListNode list:
                WriteList(list, indent);
                break;
            default:
                break;
        }
    }

    private void WriteElement(string start, string end, ContainerNode node, string indent)
    {
        _lines.WritePiece(start, indent);
        WriteAll(node.Children, indent);
        _lines.WritePiece(end, indent);
    }

    private void WriteParagraph(ParagraphNode paragraph, string indent)
    {
        if (_format.OldStyleParagraph)
        {
            WriteAll(paragraph.Children, indent);
            _separatesNextParagraph = true;
        }
        else
        {
            WriteElement("<p>", "</p>", paragraph, indent);
        }

        _breaksBeforeNext = true;
    }

    private void WriteList(ListNode list, string indent)
    {
        var tag = list.IsOrdered ? "ol" : "ul";
        var itemIndent = indent + "  ";
        _lines.WritePiece($"<{tag}>", indent);
        foreach (var item in list.Children)
        {
            _lines.BreakLine(itemIndent);
            _lines.WritePiece("<li>", itemIndent);
            WriteItem((ListItemNode)item, itemIndent);
            if (!_format.OmitClosingLi)
            {
                _lines.WritePiece("</li>", indent);
            }
        }

        _lines.BreakLine(indent);
        _lines.WritePiece($"</{tag}>", indent);
        _breaksBeforeNext = true;
        _separatesNextParagraph |= _format.OldStyleParagraph;
    }

    private void WriteItem(ListItemNode item, string indent)
    {
        WriteNode(new IgnoredNode(), indent);
        foreach (var node in item.Children)
        {
            if (node is ParagraphNode paragraph)
            {
                WriteAll(paragraph.Children, indent);
            }
            else
            {
                WriteNode(node, indent);
            }
        }
    }
}
