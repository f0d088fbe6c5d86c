using Semconv.Templating.Jinja;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>What is not defined prints nothing with a warning, or is an error in strict mode.</summary>
public sealed class UndefinedTests
{
    private static readonly JinjaOptions Strict = JinjaOptions.Default with { Undefined = UndefinedBehavior.Strict };

    [Theory]
    [InlineData("[{{ ctx.nane }}]", "[]")]
    [InlineData("[{% for x in ctx.nane %}x{% endfor %}]", "[]")]
    [InlineData("[{{ ctx.nane|upper }}]", "[]")]
    [InlineData("[{{ 'a' ~ ctx.nane }}]", "[a]")]
    [InlineData("[{{ ctx.nane ~ 'a' }}]", "[a]")]
    [InlineData("[{{ 'a' ~ ctx.nane ~ 'b' ~ 1 }}]", "[ab1]")]
    [InlineData("[{{ ctx.nane ~ 'b' ~ 1 }}]", "[b1]")]
    public void Lenient_use_is_a_warning_with_the_nearest_name(string template, string expected)
    {
        var rendering = Rendering.Of(template);
        Assert.Equal(expected, rendering.Result.Text);
        var diagnostic = Assert.Single(rendering.Diagnostics);
        Assert.Equal("SC6104", diagnostic.Id);
        Assert.Equal("write 'name'", diagnostic.Help);
    }

    [Fact]
    public void Lenient_use_in_a_loop_is_reported_once() =>
        Assert.Single(Rendering.Of("{% for i in range(3) %}{{ nope }}{% endfor %}").Diagnostics);

    [Theory]
    [InlineData("{{ ctx.nane }}", "main.j2:1:4 SC6103 'ctx.nane' is not defined")]
    [InlineData("{% for x in nope %}{% endfor %}", "main.j2:1:13 SC6103 'nope' is not defined")]
    [InlineData("{{ nope|upper }}", "main.j2:1:4 SC6103 'nope' is not defined")]
    [InlineData("{{ 'a' ~ nope }}", "main.j2:1:10 SC6103 'nope' is not defined")]
    [InlineData("{{ 'a' ~ 'b' ~ nope }}", "main.j2:1:16 SC6103 'nope' is not defined")]
    public void Strict_use_is_an_error(string template, string expected) =>
        Assert.Equal(expected, Rendering.Of(template, Strict).Problem);

    [Theory]
    [InlineData("{{ ctx.nope|default('d') }}", "d")]
    [InlineData("{{ ctx.nope is defined }}", "false")]
    [InlineData("{% if ctx.nope %}a{% else %}b{% endif %}", "b")]
    [InlineData("{{ concat_if('a', ctx.nope) }}", "")]
    [InlineData("{{ ctx.note }}", "none")]
    public void Strict_mode_allows_what_asks_whether_it_is_there(string template, string expected)
    {
        var rendering = Rendering.Of(template, Strict);
        Assert.Equal(expected, rendering.Result.Text);
        Assert.Empty(rendering.Diagnostics);
    }
}
