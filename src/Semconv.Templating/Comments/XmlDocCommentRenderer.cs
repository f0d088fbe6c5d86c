using System.Collections.Immutable;
using System.Text;

namespace Semconv.Templating.Comments;

/// <summary>Renders comment nodes as XML documentation of C#. Text is escaped and every element is closed, whatever the source says.</summary>
internal sealed class XmlDocCommentRenderer
{
    private const string Step = "  ";

    private readonly bool _joinsLines;

    private XmlDocCommentRenderer(bool joinsLines) => _joinsLines = joinsLines;

    public static string Render(DocumentNode document, XmlDocCommentFormat format, int? limit)
    {
        var renderer = new XmlDocCommentRenderer(limit is not null && format.IgnoreNewlines);
        return LineFiller.Fill(renderer.Blocks(document.Children, string.Empty, false), limit);
    }

    /// <summary>Blocks on lines of their own. A lone paragraph needs no element around it.</summary>
    private IEnumerable<Fragment> Blocks(ImmutableArray<CommentNode> nodes, string indent, bool alwaysWraps)
    {
        var blocks = nodes.Where(node => node is not IgnoredNode).ToArray();
        var wraps = alwaysWraps || blocks.Length > 1;
        return blocks.SelectMany((block, index) => index == 0 ? Block(block, indent, wraps) : Block(block, indent, wraps).Prepend(Fragment.LineBreak));
    }

    private IEnumerable<Fragment> Block(CommentNode node, string indent, bool wraps) => node switch
    {
        ParagraphNode paragraph when !wraps => Inlines(paragraph, indent),
        ParagraphNode or HeadingNode => Element("<para>", "</para>", (ContainerNode)node, indent),
        CodeBlockNode code =>
        [
            Fragment.Word("<code>", indent), Fragment.LineBreak, Fragment.Fixed(Escape(code.Code)), Fragment.LineBreak, Fragment.Word("</code>", indent),
        ],
        ListNode list => List(list, indent),
        QuoteNode quote => Blocks(quote.Children, indent, true),
        _ => Inline(node, indent),
    };

    private IEnumerable<Fragment> List(ListNode list, string indent) =>
    [
        Fragment.Word(list.IsOrdered ? "<list type=\"number\">" : "<list type=\"bullet\">", indent),
        .. list.Children.SelectMany(item => Item((ListItemNode)item, indent + Step)),
        Fragment.LineBreak,
        Fragment.Word("</list>", indent),
    ];

    private IEnumerable<Fragment> Item(ListItemNode item, string indent) =>
    [
        Fragment.LineBreak,
        Fragment.Word("<item><description>", indent),
        .. Blocks(item.Children, indent, false),
        Fragment.Word("</description></item>", indent),
    ];

    private IEnumerable<Fragment> Inlines(ContainerNode node, string indent) => node.Children.SelectMany(child => Inline(child, indent));

    private IEnumerable<Fragment> Inline(CommentNode node, string indent) => node switch
    {
        TextNode text => Text(text.Text, indent),
        InlineCodeNode code => [Fragment.Word($"<c>{Escape(code.Code)}</c>", indent)],
        HtmlNode html => Text(html.Html, indent),
        LinkNode link => Element($"<see href=\"{Escape(link.Url)}\">", "</see>", link, indent),
        StrongNode strong => Element("<b>", "</b>", strong, indent),
        EmphasisNode emphasis => Element("<i>", "</i>", emphasis, indent),
        _ => Fragment.Words(" ", indent),
    };

    private IEnumerable<Fragment> Element(string start, string end, ContainerNode node, string indent) =>
        [Fragment.Word(start, indent), .. Inlines(node, indent), Fragment.Word(end, indent)];

    private IEnumerable<Fragment> Text(string text, string indent) => Fragment.Lines(Escape(_joinsLines ? text.Replace('\n', ' ') : text), indent);

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
