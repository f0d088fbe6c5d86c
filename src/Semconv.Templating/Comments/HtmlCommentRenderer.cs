using System.Collections.Immutable;

namespace Semconv.Templating.Comments;

/// <summary>Renders comment nodes as HTML in the style of Javadoc. Nothing is escaped, as in Weaver.</summary>
internal sealed class HtmlCommentRenderer
{
    private const string Step = "  ";

    private readonly HtmlCommentFormat _format;
    private readonly bool _joinsLines;
    private readonly Func<string, string> _inlineCode;
    private readonly Func<string, string> _blockCode;

    private HtmlCommentRenderer(HtmlCommentFormat format, bool joinsLines, Func<string, string> inlineCode, Func<string, string> blockCode)
    {
        _format = format;
        _joinsLines = joinsLines;
        _inlineCode = inlineCode;
        _blockCode = blockCode;
    }

    public static string Render(DocumentNode document, HtmlCommentFormat format, int? limit, Func<string, string> inlineCode, Func<string, string> blockCode)
    {
        var renderer = new HtmlCommentRenderer(format, limit is not null && format.IgnoreNewlines, inlineCode, blockCode);
        return LineFiller.Fill(renderer.Blocks(document.Children, string.Empty), limit);
    }

    /// <summary>Blocks on lines of their own, but for what follows code or tags.</summary>
    private IEnumerable<Fragment> Blocks(ImmutableArray<CommentNode> nodes, string indent)
    {
        CommentNode? last = null;
        for (var index = 0; index < nodes.Length; index++)
        {
            var node = nodes[index];
            if (node is IgnoredNode)
            {
                continue;
            }

            IEnumerable<Fragment> separator = last is null or CodeBlockNode or HtmlNode ? [] : [Fragment.LineBreak];
            var between = index > 0 && node is ParagraphNode next ? BetweenParagraphs(nodes[index - 1], next, indent) : [];
            foreach (var fragment in separator.Concat(between).Concat(Block(node, indent)))
            {
                yield return fragment;
            }

            last = node;
        }
    }

    private IEnumerable<Fragment> BetweenParagraphs(CommentNode before, ParagraphNode after, string indent)
    {
        if (!_format.OldStyleParagraph || before is not (ParagraphNode or ListNode or QuoteNode))
        {
            return [];
        }

        // Javadoc tags are set off by an empty line.
        var isTag = after.Children is [TextNode text, ..] && text.Text.StartsWith('@');
        return isTag ? [Fragment.LineBreak] : [Fragment.Word("<p>", indent), Fragment.LineBreak];
    }

    private IEnumerable<Fragment> Block(CommentNode node, string indent) => node switch
    {
        ParagraphNode paragraph when _format.OldStyleParagraph => Inlines(paragraph, indent),
        ParagraphNode paragraph => Element("p", paragraph, indent),
        HeadingNode heading => Element($"h{heading.Level}", heading, indent),
        CodeBlockNode code => [Fragment.Word(_blockCode(code.Code), indent)],
        HtmlNode html => [Fragment.Fixed(html.Html)],
        QuoteNode quote =>
        [
            Fragment.Word("<blockquote>", indent), Fragment.LineBreak, .. Blocks(quote.Children, indent), Fragment.Word("</blockquote>", indent),
        ],
        ListNode list => List(list, indent),
        _ => [],
    };

    private IEnumerable<Fragment> List(ListNode list, string indent)
    {
        var tag = list.IsOrdered ? "ol" : "ul";
        var items = list.Children.Cast<ListItemNode>().ToArray();
        return
        [
            Fragment.Word($"<{tag}>", indent),
            .. items.SelectMany((item, index) => Item(item, index > 0 && items[index - 1].Children.LastOrDefault() is ListNode, indent + Step)),
            Fragment.LineBreak,
            Fragment.Word($"</{tag}>", indent),
        ];
    }

    /// <summary>Weaver starts a new line in the item behind a nested list, and never indents the end of an item.</summary>
    private IEnumerable<Fragment> Item(ListItemNode item, bool followsNestedList, string indent) =>
    [
        Fragment.LineBreak,
        Fragment.Word("<li>", indent),
        .. followsNestedList ? [Fragment.LineBreak] : Array.Empty<Fragment>(),
        .. item.Children.SelectMany(child => child is ParagraphNode paragraph ? Inlines(paragraph, indent) : Block(child, indent)),
        .. _format.OmitClosingLi ? [] : new[] { Fragment.Word("</li>", string.Empty) },
    ];

    private IEnumerable<Fragment> Inlines(ContainerNode node, string indent) => node.Children.SelectMany(child => Inline(child, indent));

    private IEnumerable<Fragment> Inline(CommentNode node, string indent) => node switch
    {
        TextNode text => Fragment.Words(_joinsLines ? text.Text.Replace('\n', ' ') : text.Text, indent),
        InlineCodeNode code => [Fragment.Word(_inlineCode(code.Code), indent)],
        HtmlNode html => [Fragment.Fixed(html.Html)],
        LinkNode link => [Fragment.Word($"<a href=\"{link.Url}\">", indent), .. Inlines(link, indent), Fragment.Word("</a>", indent)],
        StrongNode strong => Element("strong", strong, indent),
        EmphasisNode emphasis => Element("em", emphasis, indent),
        _ => [],
    };

    private IEnumerable<Fragment> Element(string tag, ContainerNode node, string indent) =>
        [Fragment.Word($"<{tag}>", indent), .. Inlines(node, indent), Fragment.Word($"</{tag}>", indent)];
}
