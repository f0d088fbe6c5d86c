using Semconv.Core.Markdown;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Markdown;

/// <summary>Where the generated parts of a page begin and end, and what is said of those that do not.</summary>
public sealed class MarkdownPageReaderTests
{
    private const string Open = "<!-- semconv a.b -->\n";
    private const string Close = "<!-- endsemconv -->\n";

    [Theory]
    [InlineData("<!-- semconv a.b -->\nold\n<!-- endsemconv -->\n", "old\n")]
    [InlineData("text\n<!--semconv a.b(full,metric_table)-->\n<!--endsemconv-->", "")]
    [InlineData("<!--\tsemconv\ta.b -->  \r\nold\r\nold\r\n<!-- endsemconv -->\t\r\n", "old\r\nold\r\n")]
    [InlineData("<!-- weaver template:x.md.j2 .a | .b -->\nold\n<!-- endweaver -->\n", "old\n")]
    [InlineData("```\n<!-- semconv a.b -->\nold\n<!-- endsemconv -->\n```\n", "old\n")]
    public void Lines_between_markers_are_the_generated_part(string text, string expected)
    {
        var snippet = Assert.Single(Read(text, new DiagnosticBag())!.Snippets);
        Assert.Equal(expected, text.Substring(snippet.Content.Start, snippet.Content.Length));
    }

    [Theory]
    [InlineData("<!-- semconventions are fine -->\n")]
    [InlineData("<!-- semconv-docs: see below -->\n")]
    [InlineData("a line with `<!-- semconv a.b -->` in it\n")]
    [InlineData("    <!-- semconv a.b -->\n")]
    [InlineData("```text\n <!-- semconv a.b(x) -->\n```\n")]
    [InlineData("<!-- a comment\nover lines -->\n")]
    [InlineData("")]
    public void Comments_and_examples_are_text(string text) => Assert.Empty(Read(text, new DiagnosticBag())!.Snippets);

    [Theory]
    [InlineData("<!-- semconv a.b(tag=x, full) -->\n" + Close, "1:24 SC6501")]
    [InlineData("<!-- semconv a.b (full) -->\n" + Close, "1:18 SC6501")]
    [InlineData("<!-- semconv a.b(full -->\n" + Close, "1:22 SC6501")]
    [InlineData("<!-- semconv -->\n" + Close, "1:1 SC6501")]
    [InlineData("<!-- semconv a.b\n" + Close, "1:1 SC6501")]
    [InlineData(" <!-- semconv a.b -->\n" + Close, "1:1 SC6501")]
    [InlineData("<!-- Semconv a.b -->\n" + Close, "1:1 SC6501")]
    [InlineData(Open + "<!-- endsemconv now -->\n", "2:17 SC6501")]
    [InlineData(Open + "old\n <!-- endsemconv -->\n", "3:1 SC6501")]
    [InlineData(Open + "old\n", "1:1 SC6502")]
    [InlineData(Open, "1:1 SC6502")]
    [InlineData(Open + "old\n<!-- endweaver -->\n", "1:1 SC6502", "3:1 SC6503")]
    [InlineData(Open + Open + Close, "1:1 SC6502")]
    public void Mistake_is_told_once_and_spoils_the_page(string text, params string[] expected)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(Read(text, diagnostics));
        Assert.Equal(expected, diagnostics.ToImmutable().Select(each => $"{each.Location!.Value.Start} {each.Id}"));
    }

    [Theory]
    [InlineData("text\n" + Close + Open + Close, "2:1")]
    [InlineData(Open + "<!-- endweaver -->\n" + Close, "2:1")]
    public void End_marker_too_many_is_a_warning(string text, string place)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Single(Read(text, diagnostics)!.Snippets);
        var warning = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal(("SC6503", Severity.Warning, place), (warning.Id, warning.Severity, warning.Location!.Value.Start.ToString()));
    }

    [Fact]
    public void Arguments_are_read()
    {
        var marker = Assert.IsType<GroupMarker>(Assert.Single(Read("<!-- semconv a.b-c(tag=x_1,tag=y,metric_table) -->\n" + Close, new DiagnosticBag())!.Snippets).Marker);
        Assert.Equal(("a.b-c", true, "x_1"), (marker.Id.Value, marker.ShowsMetric, Assert.Single(marker.Tags)));
    }

    [Theory]
    [InlineData("template:t-1.md.j2 .a", "t-1.md.j2", ".a")]
    [InlineData("template: t.md.j2 .a", null, "template: t.md.j2 .a")]
    [InlineData(".a | {b}  ", null, ".a | {b}")]
    [InlineData("", null, "")]
    public void Query_and_template_are_read(string content, string? template, string query)
    {
        var marker = Assert.IsType<QueryMarker>(Assert.Single(Read($"<!-- weaver {content} -->\n<!-- endweaver -->\n", new DiagnosticBag())!.Snippets).Marker);
        Assert.Equal((template, query), (marker.Template?.Value, marker.Query.Value));
    }

    [Fact]
    public void Hostile_page_is_read_in_one_pass()
    {
        var page = string.Concat(Enumerable.Repeat("<!-- semconv a.b -->\n<!-- endsemconv -->\n<!-- semconv <!-- semconv\n<!-- endsemconv -->\n", 50_000));
        var diagnostics = new DiagnosticBag();
        Assert.Null(Read(page, diagnostics));
        Assert.Equal(50_000, diagnostics.Count);
    }

    private static MarkdownPage? Read(string text, DiagnosticBag diagnostics) => MarkdownPageReader.Read(SourceText.From("a.md", text), diagnostics);
}
