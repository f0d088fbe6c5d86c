using Semconv.Templating.Jinja;
using Semconv.Text;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>Errors stand at the expression that fails and name what is near.</summary>
public sealed class ErrorPlaceTests
{
    [Theory]
    [InlineData("a\n{{ ctx.name + 1 }}", "main.j2:2:4 SC6105")]
    [InlineData("{{ 'a' ~ ctx.nope.x }}", "main.j2:1:10 SC6103")]
    [InlineData("{{ ctx.name | uper }}", "main.j2:1:15 SC6106")]
    [InlineData("{% if ctx is nope %}{% endif %}", "main.j2:1:14 SC6107")]
    [InlineData("{{ nope() }}", "main.j2:1:4 SC6108")]
    [InlineData("{{ ctx.name.nope() }}", "main.j2:1:4 SC6109")]
    [InlineData("{{ 'a'|upper(1) }}", "main.j2:1:8 SC6110")]
    [InlineData("{% include 'nope.j2' %}", "main.j2:1:12 SC6111")]
    [InlineData("{% set a, b = [1] %}", "main.j2:1:8 SC6112")]
    [InlineData("x{{ 1 + }}", "main.j2:1:9 SC6101")]
    [InlineData("{{ '\\x4' }}", "main.j2:1:4 SC6102")]
    [InlineData("a\n{# open\n\n", "main.j2:2:1 SC6101")]
    public void Error_stands_at_the_failing_expression(string template, string expected) =>
        Assert.StartsWith(expected, Rendering.Of(template).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ ctx.name | uper }}", "write 'upper'")]
    [InlineData("{% if ctx is stabel %}{% endif %}", "write 'stable'")]
    [InlineData("{{ concat_iff() }}", "write 'concat_if'")]
    [InlineData("{{ ctx.nane.x }}", "write 'name'")]
    [InlineData("{{ cty.name }}", "write 'ctx'")]
    [InlineData("{% macro m(width) %}{% endmacro %}{{ m(widht=1) }}", "write 'width'")]
    public void Help_names_the_nearest_known_name(string template, string expected) =>
        Assert.Equal(expected, Assert.Single(Rendering.Of(template).Diagnostics).Help);

    [Fact]
    public void Error_in_an_include_stands_there_and_names_the_way()
    {
        var rendering = Rendering.Of("a\n{% include 'b.j2' %}", files: [("b.j2", "{% import 'c.j2' as c %}"), ("c.j2", "\n{{ 1 // 0 }}")]);
        var diagnostic = Assert.Single(rendering.Diagnostics);
        Assert.Equal("c.j2:2:4", diagnostic.Location.ToString());
        Assert.Equal(["b.j2:1:11", "main.j2:2:12"], diagnostic.Related.Select(one => one.Location.ToString()));
    }

    [Fact]
    public void Error_in_an_imported_macro_stands_in_the_macro()
    {
        var rendering = Rendering.Of("{% import 'm.j2' as m %}{{ m.f() }}", files: [("m.j2", "{% macro f() %}\n{{ nope.x }}{% endmacro %}")]);
        Assert.StartsWith("m.j2:2:4 SC6103", rendering.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Syntax_error_is_found_without_rendering()
    {
        var set = new TemplateSet(_ => SourceText.From("a.j2", "{% if %}"), JinjaOptions.Default, WeaverSettings.Default);
        var bag = new Semconv.Text.Diagnostics.DiagnosticBag();
        Assert.False(set.Parse("a.j2", bag));
        Assert.True(bag.HasErrors);
    }
}
