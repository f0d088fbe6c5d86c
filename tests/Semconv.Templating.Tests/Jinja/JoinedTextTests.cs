using Semconv.Templating.Jinja;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>Rows of <c>~</c>, which are joined at once, count for the limits like one step after the other.</summary>
public sealed class JoinedTextTests
{
    private const string Row = "{{ (a ~ text ~ 1 ~ text ~ none ~ text ~ [text]) | length }}";

    private const string Steps =
        "{% set x = a ~ text %}{% set x = x ~ 1 %}{% set x = x ~ text %}{% set x = x ~ none %}{% set x = x ~ text %}{% set x = x ~ [text] %}{{ x | length }}";

    [Theory]
    [InlineData("{{ 'a' ~ 1 ~ 2.5 ~ true ~ none ~ ['x'] }}", "a12.5truenone[\"x\"]")]
    [InlineData("{{ 'a' ~ ('b' ~ 'c') ~ 'd' }}", "abcd")]
    [InlineData("{{ 2 ~ 3 ~ 4 * 2 }}", "238")]
    [InlineData("{% macro m() %}m{% endmacro %}{{ 'a' ~ m() ~ m() ~ 'b' }}", "ammb")]
    public void Row_is_joined(string template, string expected) => Assert.Equal(expected, Rendering.Of(template).Result.Text);

    [Fact]
    public void Sizes_are_counted_as_in_single_steps()
    {
        var text = new string('t', 5000);
        var outcomes = new HashSet<bool>();
        for (var size = 3_000; size < 22_000; size += 500)
        {
            var options = JinjaOptions.Default with { Limits = JinjaLimits.Default with { ValueSize = size } };
            outcomes.Add(AreSame(options, text));
        }

        for (var size = 10_000; size < 100_000; size += 3_000)
        {
            var options = JinjaOptions.Default with { Limits = JinjaLimits.Default with { BuiltSize = size } };
            outcomes.Add(AreSame(options, text));
        }

        Assert.Equal(2, outcomes.Count);
    }

    [Fact]
    public void Place_of_an_error_is_that_of_the_step()
    {
        var options = JinjaOptions.Default with { Limits = JinjaLimits.Default with { ValueSize = 12_000 } };
        var problem = Rendering.Of("{{ text ~ text ~ text ~ text }}", options, text: new string('t', 5000)).Problem;
        Assert.StartsWith("main.j2:1:4", problem, StringComparison.Ordinal);
        Assert.Contains("the size of a value", problem, StringComparison.Ordinal);
    }

    /// <summary>Whether the row was rendered.</summary>
    private static bool AreSame(JinjaOptions options, string text)
    {
        var row = Rendering.Of(Row, options, text: text);
        var steps = Rendering.Of(Steps, options, text: text);
        Assert.Equal(steps.Result.Text, row.Result.Text);
        Assert.Equal(steps.Result.Error?.Message, row.Result.Error?.Message);
        return row.Result.Text is not null;
    }
}
