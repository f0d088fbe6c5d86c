using Semconv.Templating.Jinja;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>A macro that was called before with the same arguments prints what it would print if it were rendered again.</summary>
public sealed class MacroMemoryTests
{
    /// <summary>Stands in the macros of the templates below.</summary>
    private const string Place = "@@";

    /// <summary>Does nothing, and keeps a macro from being remembered.</summary>
    private const string Block = "{% if false %}{% do range(1) %}{% endif %}";

    [Theory]
    [InlineData("{% macro m(a) %}@@[{{ a }}]{% endmacro %}{{ m(1) }}{{ m(1.0) }}{{ m('1') }}{{ m(true) }}{{ m(none) }}{{ m() }}{{ m(1) }}", "[1][1.0][1][true][none][][1]")]
    [InlineData("{% macro m(a) %}@@[{{ a }}]{% endmacro %}{{ m(0.0) }}{{ m(-0.0) }}{{ m(0.0) }}", "[0.0][-0.0][0.0]")]
    [InlineData("{% macro m(a) %}@@{{ a is safe }}{% endmacro %}{{ m('x') }}{{ m('x'|safe) }}{{ m('x') }}", "falsetruefalse")]
    [InlineData("{% macro m(a, b='d') %}@@{{ a }}{{ b }}{% endmacro %}{{ m('ab', 'c') }},{{ m('a', 'bc') }},{{ m('a') }},{{ m(b='a', a='d') }}", "abc,abc,ad,da")]
    [InlineData("{% set v = 1 %}{% macro m(a) %}@@{{ a }}{{ v }}{% endmacro %}{{ m('x') }}{% set v = 2 %}{{ m('x') }}{% set v = 1 %}{{ m('x') }}", "x1x2x1")]
    [InlineData("{% macro in(a) %}{{ a }}1{% endmacro %}{% macro out(a) %}@@{{ in(a) }}{% endmacro %}{{ out('x') }}{% macro in(a) %}{{ a }}2{% endmacro %}{{ out('x') }}", "x1x2")]
    [InlineData("{% set ns = namespace(n=0) %}{% macro m(a) %}@@{% set ns.n = ns.n + 1 %}{{ a }}{{ ns.n }}{% endmacro %}{{ m('x') }}{{ m('x') }}", "x1x2")]
    [InlineData("{% set ns = namespace(n=0) %}{% macro m(a) %}@@{{ a }}{{ ns.n }}{% endmacro %}{{ m('x') }}{% set ns.n = 5 %}{{ m('x') }}", "x0x5")]
    [InlineData("{% set c = cycler(['a', 'b']) %}{% macro m(x) %}@@{{ c.next() }}{% endmacro %}{{ m(1) }}{{ m(1) }}{{ m(1) }}", "aba")]
    [InlineData("{% set j = joiner('-') %}{% macro m(x) %}@@{{ j() }}{{ x }}{% endmacro %}{{ m(1) }}{{ m(1) }}", "1-1")]
    [InlineData("{% macro m(x) %}@@{% for i in range(3) %}{{ loop.cycle('a', 'b') }}{{ x }}{% endfor %}{% endmacro %}{{ m(1) }}{{ m(1) }}", "a1b1a1a1b1a1")]
    [InlineData("{% macro m(n) %}@@{{ n }}{% if n > 0 %}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(3) }}{{ m(2) }}{{ m(3) }}", "32102103210")]
    [InlineData("{% macro m(a) %}@@{{ caller() }}{{ a }}{% endmacro %}{% call m(1) %}x{% endcall %}{% call m(1) %}y{% endcall %}", "x1y1")]
    [InlineData("{% macro m(a) %}@@<{{ a }}{% endmacro %}{{ m('&') }}{% autoescape 'html' %}{{ m('&') }}{% endautoescape %}{{ m('&') }}", "<&<&amp;<&")]
    [InlineData("{% macro m(l) %}@@{{ l|length }}{% endmacro %}{% for l in [[1], [1, 2], [1]] %}{{ m(l) }}{% endfor %}", "121")]
    [InlineData("{% macro m(a) %}@@{{ a.upper() }}{{ ctx.name }}{% endmacro %}{{ m('x') }}{{ m('x') }}", "XxXx")]
    [InlineData("{% macro m(a) %}@@{% set a = a ~ 'z' %}{{ a }}{% endmacro %}{% set a = 'q' %}{{ m('x') }}{{ m('x') }}{{ a }}", "xzxzq")]
    [InlineData("{% set ns = namespace(n=1) %}{% macro other() %}{{ ns }}{% endmacro %}{% macro m(a) %}@@{% if a %}{% set ns = none %}{% endif %}{{ ns.n }}{% endmacro %}{{ m(false) }}{% set ns.n = 2 %}{{ m(false) }}", "12")]
    [InlineData("{% set ns = namespace(n='ab') %}{% macro other() %}{{ ns }}{% endmacro %}{% macro m(a) %}@@{{ ns.n[:1] }}{% endmacro %}{{ m(1) }}{% set ns.n = 'cd' %}{{ m(1) }}", "ac")]
    [InlineData("{% set ns = namespace(n=1) %}{% macro other() %}{{ ns }}{% endmacro %}{% macro m(a) %}@@{% set ns = ns.n ~ a %}{{ ns }}{% endmacro %}{{ m('x') }}{% set ns.n = 2 %}{{ m('x') }}", "1x2x")]
    public void Second_call_prints_what_a_first_one_would(string template, string expected)
    {
        Assert.Equal(expected, Rendering.Of(template.Replace(Place, Block, StringComparison.Ordinal)).Result.Text);
        Assert.Equal(expected, Rendering.Of(template.Replace(Place, string.Empty, StringComparison.Ordinal)).Result.Text);
    }

    /// <summary>Without the memory each call runs all of its statements again.</summary>
    [Fact]
    public void Calls_with_the_same_arguments_are_rendered_once()
    {
        const string Template = "{% macro m(a) %}@@{% for i in range(1000) %}{{ a }}{% endfor %}{% endmacro %}{% for i in range(100) %}{{ m('x')|length }}{% endfor %}";
        var options = JinjaOptions.Default with { Limits = JinjaLimits.Default with { Steps = 20_000 } };
        Assert.Equal(400, Rendering.Of(Template.Replace(Place, string.Empty, StringComparison.Ordinal), options).Result.Text?.Length);
        Assert.NotNull(Rendering.Of(Template.Replace(Place, Block, StringComparison.Ordinal), options).Result.Error);
    }
}
