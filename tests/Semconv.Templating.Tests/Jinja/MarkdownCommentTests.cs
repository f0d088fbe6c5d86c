using System.Collections.Immutable;
using Semconv.Templating.Comments;
using Semconv.Templating.Jinja;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>Comments in Markdown look as the files look that projects publish: oddities of Weaver included.</summary>
public sealed class MarkdownCommentTests
{
    [Theory]
    [InlineData("any  two  blanks", "any two blanks")]
    [InlineData("- **A:**  text", "- **A:** text")]
    public void Blanks_between_words_are_one_where_lines_are_filled(string markdown, string expected)
    {
        Assert.Equal(expected, Render(markdown, 80));
        Assert.Equal(markdown, Render(markdown, null));
    }

    [Fact]
    public void Paragraphs_of_a_quotation_are_glued_together() =>
        Assert.Equal("> [!WARNING]> May hold\n> data.> See", Render("> [!WARNING]\n>\n> May hold\n> data.\n>\n> See", null));

    [Fact]
    public void Every_text_of_a_quotation_starts_with_its_mark() =>
        Assert.Equal("> It **> MUST**>  be [`x`](u)>  so.", Render("> It **MUST** be [`x`](u) so.", null));

    [Fact]
    public void Links_behind_a_list_are_defined_below_two_empty_lines() =>
        Assert.Equal("Of:\n\n- [a]\n\n\n[a]: u", Render("Of:\n\n- [a](u)", 80));

    [Fact]
    public void List_in_an_item_ends_the_indent_of_the_item() =>
        Assert.Equal("- one two\n  three\n    - four\n\nfive six\nseven", Render("- one two three\n  - four\n\n  five six seven", 10));

    [Fact]
    public void Items_count_on_into_a_nested_list_and_start_again_behind_it() =>
        Assert.Equal("1. a\n     2. b\n\n\n1. c", Render("1. a\n   1. b\n2. c", null));

    [Fact]
    public void Emphasized_words_are_never_divided_but_behind_a_link_in_them() =>
        Assert.Equal("one\n**two three**\n**four\n[link](u) five\nsix**", Render("one **two three** **four [link](u) five six**", 14));

    [Theory]
    [InlineData("Like:\n\n - `[\n    \"a\",\n]`", "Like:\n\n- `[\n \"a\",\n]`")]
    [InlineData("> - `a\n>    b`", "> - `a\n b`")]
    [InlineData("x `\na\n` y `` ` ``", "x `a` y ```")]
    public void Code_over_several_lines_keeps_its_lines(string markdown, string expected) => Assert.Equal(expected, Render(markdown, null));

    private static string Render(string markdown, int? lineLength)
    {
        var format = new MarkdownCommentFormat { ShortcutReferenceLinks = markdown.StartsWith("Of:", StringComparison.Ordinal), LineLength = lineLength };
        var settings = new WeaverSettings { CommentFormats = ImmutableDictionary<string, CommentFormat>.Empty.Add("default", format) };
        return Rendering.Of("{{ text|comment }}", settings: settings, text: markdown).Result.Text!;
    }
}
