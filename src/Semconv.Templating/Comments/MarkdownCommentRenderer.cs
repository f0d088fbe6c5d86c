using System.Collections.Immutable;
using System.Globalization;

namespace Semconv.Templating.Comments;

/// <summary>Renders comment nodes as Markdown. Where Weaver's recorded output is odd, so is this one.</summary>
internal sealed class MarkdownCommentRenderer
{
    private const string QuoteMark = "> ";

    private const int IndentStep = 2;

    private readonly MarkdownCommentFormat _format;
    private readonly MarkdownInlines _inlines;
    private readonly Dictionary<CommentNode, int> _numbers;

    private MarkdownCommentRenderer(DocumentNode document, MarkdownCommentFormat format, bool joinsLines)
    {
        _format = format;
        _inlines = new MarkdownInlines(format, joinsLines);
        _numbers = ItemNumbers.Of(document);
    }

    public static string Render(DocumentNode document, MarkdownCommentFormat format, int? limit)
    {
        var renderer = new MarkdownCommentRenderer(document, format, limit is not null && format.IgnoreNewlines);
        var blocks = renderer.Join(document.Children, new MarkdownPlace(string.Empty, null), BreaksBetween);
        return LineFiller.Fill(Fragment.TrimEnd(blocks).Concat(renderer.Definitions(document)), limit);
    }

    private IEnumerable<Fragment> Definitions(DocumentNode document) => _format.ShortcutReferenceLinks
        ? _inlines.Definitions(document).SelectMany((definition, index) => Fragment.Breaks(index == 0 ? 2 : 1, string.Empty).Append(Fragment.Fixed(definition)))
        : [];

    private static int BreaksBetween(CommentNode before, CommentNode after) => (before, after) switch
    {
        (_, CodeBlockNode) or (HtmlNode, _) or (ListNode, ListNode) => 1,
        _ => 2,
    };

    private static int BreaksInQuote(CommentNode before, CommentNode after) => after is QuoteNode ? 1 : BreaksBetween(before, after);

    /// <summary>Weaver glues the paragraphs of an item together, and code to the text before it.</summary>
    private static int BreaksInItem(CommentNode before, CommentNode after) => (before, after) switch
    {
        (CodeBlockNode, _) => 2,
        (_, ParagraphNode or CodeBlockNode) => 0,
        _ => 1,
    };

    private ImmutableArray<Fragment> Join(ImmutableArray<CommentNode> nodes, MarkdownPlace place, Func<CommentNode, CommentNode, int> breaks)
    {
        var joined = ImmutableArray.CreateBuilder<Fragment>();
        CommentNode? before = null;
        foreach (var node in nodes)
        {
            var block = Block(node, place);
            if (block.IsEmpty)
            {
                continue;
            }

            // A list starts with a line break of its own.
            var own = block[0].Kind == FragmentKind.LineBreak ? 1 : 0;
            joined.AddRange(Fragment.Breaks(before is null ? 0 : breaks(before, node) - own, place.Indent));
            joined.AddRange(block);
            before = node;
        }

        return joined.ToImmutable();
    }

    private ImmutableArray<Fragment> Block(CommentNode node, MarkdownPlace place) => node switch
    {
        ParagraphNode paragraph => [.. _inlines.Fragments(paragraph.Children, place.Indent)],
        HeadingNode heading => [Fragment.Word(new string('#', heading.Level), place.Indent, 1), .. _inlines.Fragments(heading.Children, place.Indent)],
        CodeBlockNode code => [Fragment.Word($"```{code.Language ?? _format.DefaultBlockCodeLanguage}\n{code.Code}\n```", string.Empty)],
        HtmlNode html => [Fragment.Word(html.Html, string.Empty)],
        QuoteNode quote => Quote(quote, place),
        ListNode list => List(list, place),
        _ => [],
    };

    private ImmutableArray<Fragment> Quote(QuoteNode quote, MarkdownPlace place)
    {
        var inner = new MarkdownPlace(place.Indent + QuoteMark, place.ListIndent);
        var blocks = Join(quote.Children, inner, BreaksInQuote);
        return quote.Children.LastOrDefault() switch
        {
            CodeBlockNode => [.. blocks, Fragment.LineBreak, Fragment.Fixed(inner.Indent.TrimEnd())],
            QuoteNode => [.. blocks, .. Fragment.Breaks(2, string.Empty), Fragment.Fixed(string.Empty)],
            _ => blocks,
        };
    }

    /// <summary>The first item continues the lines around the list, the others do not; two empty lines end a nested list.</summary>
    private ImmutableArray<Fragment> List(ListNode list, MarkdownPlace place)
    {
        var indent = place.ListIndent + IndentStep ?? FirstIndent(list);
        var items = list.Children.SelectMany((item, index) => Item((ListItemNode)item, index == 0 ? place.Indent : string.Empty, indent));
        return [.. items, .. Fragment.Breaks(place.ListIndent is null ? 0 : 2, string.Empty).Where(fragment => fragment.Kind == FragmentKind.LineBreak)];
    }

    private int FirstIndent(ListNode list)
    {
        var goIndent = list.IsOrdered && _format.UseGoStyleListIndent ? 1 : 0;
        return _format.IndentFirstLevelListItems ? IndentStep - goIndent : 0;
    }

    private IEnumerable<Fragment> Item(ListItemNode item, string lead, int listIndent)
    {
        var marker = _numbers.TryGetValue(item, out var number) ? number.ToString(CultureInfo.InvariantCulture) + "." : "-";
        var place = new MarkdownPlace(new string(' ', listIndent + marker.Length + 1), listIndent);
        return
        [
            Fragment.LineBreak,
            Fragment.Fixed(lead + new string(' ', listIndent)),
            Fragment.Word(marker, place.Indent, 1),
            .. Join(item.Children, place, BreaksInItem),
            .. Fragment.Breaks(item.Children.LastOrDefault() is CodeBlockNode ? 1 : 0, string.Empty),
        ];
    }
}
