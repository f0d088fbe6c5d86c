using System.Collections.Immutable;
using Semconv.Templating.Comments;
using Semconv.Templating.Jinja;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>How comments are laid out where Weaver's rules are odd: who pays for line breaks, what is never divided, what is marked.</summary>
public sealed class CommentLayoutTests
{
    private const string Javadoc = "<ul>\n  <li>a<ul>\n    <li>b</li>\n  </ul></li>\n  <li>\n  c</li>\n</ul>";

    [Theory]
    [InlineData("> one `two` three", "> one `two`>  three")]
    [InlineData("> one\n> - a\n> - b\n\nend", "> one\n> - a\n- b\n\n\nend")]
    [InlineData("# Title\n\n- a\n- b\n\ntext", "# Title\n\n- a\n- b\n\ntext")]
    [InlineData("<p>\nx\n</p>\n\nafter", "<p>\nx\n</p>\nafter")]
    [InlineData("a   b    c", "a   b    c")]
    public void Markdown_without_limit(string text, string expected) =>
        Assert.Equal(expected, Render(text, new MarkdownCommentFormat()));

    [Theory]
    [InlineData("See **one `two` *three*** end", 12, "See\n**one `two`\n*three*** end")]
    [InlineData("1. a\n   - b\n2. c", 10, "1. a\n     - b\n\n\n1. c")]
    [InlineData("a   b    c", 40, "a b c")]
    public void Markdown_with_limit(string text, int limit, string expected) =>
        Assert.Equal(expected, Render(text, new MarkdownCommentFormat { LineLength = limit }));

    [Fact]
    public void Links_inside_emphasis_are_collected() => Assert.Equal(
        "[x] and *[y]*\n\n[x]: u\n[y]: v",
        Render("[x](u) and *[y](v)*", new MarkdownCommentFormat { LineLength = 30, ShortcutReferenceLinks = true }));

    [Theory]
    [InlineData("`a b` c\nd [e f](u) g", 4, "<p>\n<c>a b</c>\n c\nd\n<a href=\"u\">\ne f\n</a>\ng\n</p>")]
    [InlineData("# One two\n\nthree", 8, "<h1>One\ntwo\n</h1>\n\n<p>three\n</p>")]
    public void Html_with_limit(string text, int limit, string expected) =>
        Assert.Equal(expected, Render(text, new HtmlCommentFormat { LineLength = limit }));

    [Fact]
    public void An_item_behind_a_nested_list_starts_a_line() =>
        Assert.Equal(Javadoc, Render("- a\n  - b\n- c", new HtmlCommentFormat { OldStyleParagraph = true }));

    [Fact]
    public void Carriage_returns_count_for_the_line() => Assert.Equal(
        "ab\ncd", Render("ab\r\ncd", new MarkdownCommentFormat { LineLength = 3 }));

    private static string Render(string text, CommentFormat format)
    {
        var settings = new WeaverSettings { CommentFormats = ImmutableDictionary<string, CommentFormat>.Empty.Add("default", format) };
        return Rendering.Of("{{ text|comment }}", settings: settings, text: text).Result.Text!;
    }
}
