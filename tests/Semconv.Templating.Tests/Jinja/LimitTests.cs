using Semconv.Templating.Jinja;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>Every render ends, and soon, whatever the template does.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("{{ 'x'.count('') }}")]
    [InlineData("{{ 6 is divisibleby 0 }}")]
    [InlineData("{{ 'a' * 100000000000 }}")]
    [InlineData("{{ [1] * 10000000000 }}")]
    [InlineData("{{ [] * 100000000000 }}")]
    [InlineData("{{ 'a'|indent(100000000000) }}")]
    [InlineData("{{ '%99999999999d'|format(1) }}")]
    [InlineData("{{ '{:99999999999}'.format(1) }}")]
    [InlineData("{{ [1]|batch(999999999, 0) }}")]
    [InlineData("{{ [1]|slice(999999999) }}")]
    [InlineData("{{ 2 ** 1000000000000 }}")]
    [InlineData("{% macro r() %}{{ r() }}{% endmacro %}{{ r() }}")]
    [InlineData("{% include 'main.j2' %}")]
    [InlineData("{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}")]
    [InlineData("{{ ('a' * 60000000) ~ ('a' * 60000000) }}")]
    [InlineData("{{ 'x'|comment(indent=99999999999) }}")]
    public void Render_ends_with_an_error(string template) => Assert.NotNull(Rendering.Of(template).Result.Error);

    [Fact]
    public void Steps_are_limited()
    {
        var options = JinjaOptions.Default with { Limits = JinjaLimits.Default with { Steps = 1000 } };
        var rendering = Rendering.Of("{% for a in range(100) %}{% for b in range(100) %}{% endfor %}{% endfor %}", options);
        Assert.StartsWith("main.j2:1:38 SC6113", rendering.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_is_limited()
    {
        var options = JinjaOptions.Default with { Limits = JinjaLimits.Default with { OutputLength = 10 } };
        Assert.Contains("SC6113", Rendering.Of("{% for a in range(100) %}abc{% endfor %}", options).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_an_error_and_no_crash()
    {
        var chain = string.Concat(Enumerable.Repeat("|trim", 200_000));
        Assert.NotNull(Rendering.Of("{{ 'a'" + chain + " }}").Result.Error);
        Assert.NotNull(Rendering.Of("{{ " + new string('(', 100_000) + " }}").Result.Error);
        Assert.NotNull(Rendering.Of("{{ 1" + string.Concat(Enumerable.Repeat(" + 1", 200_000)) + " }}").Result.Error);
        Assert.Equal("true", Rendering.Of("{{ " + string.Concat(Enumerable.Repeat("not ", 100_000)) + "1 }}").Result.Text);
    }
}
