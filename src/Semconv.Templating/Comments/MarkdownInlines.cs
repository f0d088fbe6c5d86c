using System.Collections.Immutable;
using System.Text;

namespace Semconv.Templating.Comments;

/// <summary>Writes running text as Markdown. Code, links and emphasized words are never divided.</summary>
internal sealed class MarkdownInlines(MarkdownCommentFormat format, bool joinsLines)
{
    public IEnumerable<Fragment> Fragments(ImmutableArray<CommentNode> nodes, string indent) => nodes.SelectMany(node => node switch
    {
        TextNode text => Fragment.Lines(Text(text), indent),
        StrongNode strong => Marked("**", strong, indent),
        EmphasisNode emphasis => Marked("*", emphasis, indent),
        _ => [Fragment.Word(Whole(node), indent)],
    });

    /// <summary>The definitions that the links of the comment refer to, in their order, repeated ones included.</summary>
    public IEnumerable<string> Definitions(CommentNode node) => node switch
    {
        LinkNode link => [$"{Label(link)}: {link.Url}"],
        ContainerNode container => container.Children.SelectMany(Definitions),
        _ => [],
    };

    private IEnumerable<Fragment> Marked(string mark, ContainerNode node, string indent) => node.Children.All(child => child is TextNode)
        ? [Fragment.Word(Whole(node), indent)]
        : [Fragment.Word(mark, indent), .. node.Children.SelectMany(child => MarkedPart(child, indent)), Fragment.Word(mark, indent)];

    private IEnumerable<Fragment> MarkedPart(CommentNode node, string indent) =>
        node is TextNode ? [Fragment.Word(Whole(node), indent)] : Fragments([node], indent);

    private string Whole(CommentNode node) => node switch
    {
        TextNode text => Text(text),
        InlineCodeNode code => $"`{code.Code}`",
        HtmlNode html => html.Html,
        StrongNode strong => $"**{WholeText(strong)}**",
        EmphasisNode emphasis => $"*{WholeText(emphasis)}*",
        LinkNode link => format.ShortcutReferenceLinks ? Label(link) : $"{Label(link)}({link.Url})",
        _ => string.Empty,
    };

    private string Label(LinkNode link) => $"[{WholeText(link)}]";

    private string WholeText(ContainerNode node) => string.Concat(node.Children.Select(Whole));

    private string Text(TextNode node)
    {
        var text = joinsLines ? node.Text.Replace('\n', ' ') : node.Text;
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
