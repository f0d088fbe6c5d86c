using System.Collections.Immutable;
using System.Text;

namespace Semconv.Templating.Comments;

/// <summary>Renders comment nodes as XML documentation of C#. Text is escaped and every element is closed, whatever the source says.</summary>
internal sealed class XmlDocCommentRenderer
{
    private const string Step = "  ";

    private readonly LineFiller _lines;

    private XmlDocCommentRenderer(LineFiller lines) => _lines = lines;

    public static string Render(DocumentNode document, XmlDocCommentFormat format, int? limit)
    {
        var lines = new LineFiller(limit, format.IgnoreNewlines);
        new XmlDocCommentRenderer(lines).WriteBlocks(document.Children, string.Empty, false);
        return lines.Finish();
    }

    /// <summary>Blocks on lines of their own. A lone paragraph needs no element around it.</summary>
    private void WriteBlocks(ImmutableArray<CommentNode> nodes, string indent, bool alwaysWraps)
    {
        var blocks = nodes.RemoveAll(node => node is IgnoredNode);
        var wraps = alwaysWraps || blocks.Length > 1;
        for (var index = 0; index < blocks.Length; index++)
        {
            if (index > 0)
            {
                _lines.Break(indent);
            }

            WriteBlock(blocks[index], indent, wraps);
        }
    }

    private void WriteBlock(CommentNode node, string indent, bool wraps)
    {
        switch (node)
        {
            case ParagraphNode paragraph when !wraps:
                WriteInlines(paragraph, indent);
                break;
            case ParagraphNode or HeadingNode:
                WriteElement("<para>", (ContainerNode)node, "</para>", indent);
                break;
            case CodeBlockNode code:
                _lines.AddPiece("<code>", indent);
                _lines.Break(string.Empty);
                _lines.AddFixed(Escape(code.Code));
                _lines.Break(indent);
                _lines.AddPiece("</code>", indent);
                break;
            case ListNode list:
                WriteList(list, indent);
                break;
            case QuoteNode quote:
                WriteBlocks(quote.Children, indent, true);
                break;
            default:
                WriteInline(node, indent);
                break;
        }
    }

    private void WriteList(ListNode list, string indent)
    {
        var itemIndent = indent + Step;
        _lines.AddPiece(list.IsOrdered ? "<list type=\"number\">" : "<list type=\"bullet\">", indent);
        foreach (var item in list.Children)
        {
            _lines.Break(itemIndent);
            _lines.AddPiece("<item><description>", itemIndent);
            WriteBlocks(((ListItemNode)item).Children, itemIndent, false);
            _lines.AddPiece("</description></item>", itemIndent);
        }

        _lines.Break(indent);
        _lines.AddPiece("</list>", indent);
    }

    private void WriteInlines(ContainerNode node, string indent)
    {
        foreach (var child in node.Children)
        {
            WriteInline(child, indent);
        }
    }

    private void WriteInline(CommentNode node, string indent)
    {
        switch (node)
        {
            case TextNode text:
                WriteText(text.Text, indent);
                break;
            case InlineCodeNode code:
                _lines.AddPiece($"<c>{Escape(code.Code)}</c>", indent);
                break;
            case HtmlNode html:
                WriteText(html.Html, indent);
                break;
            case LinkNode link:
                WriteElement($"<see href=\"{Escape(link.Url)}\">", link, "</see>", indent);
                break;
            case StrongNode strong:
                WriteElement("<b>", strong, "</b>", indent);
                break;
            case EmphasisNode emphasis:
                WriteElement("<i>", emphasis, "</i>", indent);
                break;
            default:
                _lines.AddWords(" ", indent);
                break;
        }
    }

    private void WriteElement(string start, ContainerNode node, string end, string indent)
    {
        _lines.AddPiece(start, indent);
        WriteInlines(node, indent);
        _lines.AddPiece(end, indent);
    }

    private void WriteText(string text, string indent)
    {
        var escaped = Escape(text);
        foreach (var (index, line) in (_lines.JoinsLines ? [escaped] : escaped.ReplaceLineEndings("\n").Split('\n')).Index())
        {
            if (index > 0)
            {
                _lines.Break(indent);
            }

            _lines.AddWords(line, indent);
        }
    }

    /// <summary>Characters that XML does not allow at all are left out.</summary>
    private static string Escape(string text)
    {
        var output = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => output.Append("&lt;"),
                '>' => output.Append("&gt;"),
                '&' => output.Append("&amp;"),
                '"' => output.Append("&quot;"),
                '\t' or '\n' or '\r' => output.Append((char)rune.Value),
                < 0x20 or 0xFFFE or 0xFFFF => output,
                _ => output.Append(rune.ToString()),
            };
        }

        return output.ToString();
    }
}
