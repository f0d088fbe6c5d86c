using System.Collections.Immutable;
using System.Text;

namespace Semconv.Templating.Comments;

/// <summary>Renders comment nodes as XML documentation of C#. Text is escaped and every element is closed, whatever the source says.</summary>
internal sealed class XmlDocCommentRenderer
{
    private readonly WrappingWriter _lines;

    private XmlDocCommentRenderer(XmlDocCommentFormat format, int? limit) => _lines = new WrappingWriter(limit, format.IgnoreNewlines);

    public static string Render(DocumentNode document, XmlDocCommentFormat format, int? limit)
    {
        var renderer = new XmlDocCommentRenderer(format, limit);
        renderer.WriteBlocks(document.Children, string.Empty, false);
        return renderer._lines.Output.ToString();
    }

    /// <summary>Blocks on lines of their own. A lone paragraph needs no element around it.</summary>
    private void WriteBlocks(ImmutableArray<CommentNode> nodes, string indent, bool alwaysWraps)
    {
        CommentNode[] blocks = [.. nodes.Where(node => node is not IgnoredNode)];
        for (var index = 0; index < blocks.Length; index++)
        {
            if (index > 0)
            {
                _lines.BreakLine(indent);
            }

            WriteBlock(blocks[index], indent, alwaysWraps || blocks.Length > 1);
        }
    }

    private void WriteBlock(CommentNode node, string indent, bool wraps)
    {
        switch (node)
        {
            case ParagraphNode paragraph when !wraps:
                WriteInlines(paragraph.Children, indent);
                break;
            case ParagraphNode or HeadingNode:
                WriteElement("<para>", "</para>", (ContainerNode)node, indent);
                break;
            case CodeBlockNode code:
                _lines.WritePiece("<code>", indent);
                _lines.Output.Append('\n').Append(Escape(code.Code)).Append('\n');
                _lines.WritePiece("</code>", indent);
                break;
            case ListNode list:
                WriteList(list, indent);
                break;
            case QuoteNode quote:
                WriteBlocks(quote.Children, indent, true);
                break;
            case HtmlNode html:
                _lines.WriteWords(Escape(html.Html), indent);
                break;
            default:
                WriteInlines([node], indent);
                break;
        }
    }

    private void WriteList(ListNode list, string indent)
    {
        var itemIndent = indent + "  ";
        _lines.WritePiece(list.IsOrdered ? "<list type=\"number\">" : "<list type=\"bullet\">", indent);
        foreach (var item in list.Children)
        {
            _lines.BreakLine(itemIndent);
            _lines.WritePiece("<item><description>", itemIndent);
            WriteBlocks(((ListItemNode)item).Children, itemIndent, false);
            _lines.WritePiece("</description></item>", itemIndent);
        }

        _lines.BreakLine(indent);
        _lines.WritePiece("</list>", indent);
    }

    private void WriteElement(string start, string end, ContainerNode node, string indent)
    {
        _lines.WritePiece(start, indent);
        WriteInlines(node.Children, indent);
        _lines.WritePiece(end, indent);
    }

    private void WriteInlines(ImmutableArray<CommentNode> nodes, string indent)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case TextNode text:
                    _lines.WriteWords(Escape(text.Text), indent);
                    break;
                case InlineCodeNode code:
                    _lines.WritePiece($"<c>{Escape(code.Code)}</c>", indent);
                    break;
                case HtmlNode html:
                    _lines.WriteWords(Escape(html.Html), indent);
                    break;
                case LinkNode link:
                    WriteElement($"<see href=\"{Escape(link.Url)}\">", "</see>", link, indent);
                    break;
                case StrongNode strong:
                    WriteElement("<b>", "</b>", strong, indent);
                    break;
                case EmphasisNode emphasis:
                    WriteElement("<i>", "</i>", emphasis, indent);
                    break;
                case IgnoredNode:
                    _lines.WriteWords(" ", indent);
                    break;
                default:
                    break;
            }
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
