using System.Collections.Immutable;
using System.Xml.Linq;
using Semconv.Templating.Comments;
using Semconv.Templating.Jinja;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>The xmldoc format gives well-formed XML documentation.</summary>
public sealed class XmlDocCommentTests
{
    private const string Summary = "/// <summary>";

    [Theory]
    [InlineData("One line.", "/// One line.")]
    [InlineData("a < b & \"c\" > d", "/// a &lt; b &amp; &quot;c&quot; &gt; d")]
    [InlineData("Use `List<T>`.", "/// Use <c>List&lt;T&gt;</c>.")]
    [InlineData("See [docs](https://e.com/?a=1&b=2).", "/// See <see href=\"https://e.com/?a=1&amp;b=2\">docs</see>.")]
    [InlineData("A.\n\nB.", "/// <para>A.</para>\n/// <para>B.</para>")]
    [InlineData("A:\n\n- b\n- c", "/// <para>A:</para>\n/// <list type=\"bullet\">\n///   <item><description>b</description></item>\n///   <item><description>c</description></item>\n/// </list>")]
    [InlineData("```\na<b>\n```", "/// <code>\n/// a&lt;b&gt;\n/// </code>")]
    [InlineData("Some <b>bold text.", "/// Some &lt;b&gt;bold text.")]
    [InlineData("&lt;c&gt;", "/// &lt;c&gt;")]
    public void Markdown_becomes_documentation_elements(string markdown, string expected) =>
        Assert.Equal($"{Summary}\n{expected}\n/// </summary>", Render(markdown, null));

    [Fact]
    public void Lines_wrap_at_the_limit() => Assert.Equal(
        $"{Summary}\n/// The quick brown\n/// <c>fox</c> jumps.\n/// </summary>", Render("The quick brown `fox` jumps.", 22));

    [Theory]
    [InlineData("a <b> & `x<y` [l](u&\"v\") **s *e*** > q\n\n> quote\n>\n> - item\n\n1. x\n\n   y\n\n<div>\n\n# H\n\n***\n\n![i](j)\n\u0001")]
    [InlineData("<![CDATA[ ]]> -- <!-- x --> &nbsp; &#x1;")]
    [InlineData("- a\n  - b\n    ```\n    </code>\n    ```\n\n\n- c")]
    public void Result_is_always_well_formed(string markdown)
    {
        foreach (var limit in new int?[] { null, 1, 10, 40, 100 })
        {
            var xml = Render(markdown, limit).Replace("/// ", string.Empty, StringComparison.Ordinal).Replace("///", string.Empty, StringComparison.Ordinal);
            Assert.Equal("summary", XElement.Parse(xml).Name.LocalName);
        }
    }

    private static string Render(string markdown, int? lineLength)
    {
        var format = new XmlDocCommentFormat { Header = Summary, Prefix = "/// ", Footer = "/// </summary>", LineLength = lineLength };
        var settings = new WeaverSettings { CommentFormats = ImmutableDictionary<string, CommentFormat>.Empty.Add("default", format) };
        var rendering = Rendering.Of("{{ text|comment }}", settings: settings, text: markdown);
        return rendering.Result.Text!;
    }
}
