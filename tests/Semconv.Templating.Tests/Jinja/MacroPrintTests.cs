using Semconv.Templating.Jinja;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>A macro that is only printed prints what it would give as a text.</summary>
public sealed class MacroPrintTests
{
    [Theory]
    [InlineData("{% macro m(a) %}<{{ a }}>{% endmacro %}a{{ m(ctx.name) }}b", "a<x>b")]
    [InlineData("{% macro m(a) %}<{{ a }}>{% endmacro %}{{ m(m(m(ctx.name))) }}", "<<<x>>>")]
    [InlineData("{% macro in(a) %}({{ a }}){% endmacro %}{% macro m(a) %}{{ in(a) }}{{ in(in(a)) }}{% endmacro %}{{ m(ctx) | length }}", "60")]
    [InlineData("{% macro m(a, n) %}{{ n }}{% if n > 0 %}[{{ m(a, n - 1) }}]{% endif %}{% endmacro %}{{ m(ctx, 3) }}", "3[2[1[0]]]")]
    [InlineData("{% macro m(a, b=m2(1)) %}{{ b }}{% endmacro %}{% macro m2(a) %}d{% endmacro %}{{ m(ctx) }}", "d")]
    [InlineData("{% macro m(l) %}{% for i in l %}{{ i }}{% if i == 2 %}{% break %}{% endif %}{% endfor %}.{% endmacro %}{{ m([1, 2, 3]) }}", "12.")]
    [InlineData("{% macro m(a) %}{{ a.name }}{% endmacro %}{{ m(ctx) ~ m(ctx) }}{{ m(ctx) | upper }}{{ m(ctx) if true }}", "xxXx")]
    [InlineData("{% macro m(a) %}x{% endmacro %}{% set t %}{{ m(ctx) }}y{% endset %}[{{ t }}]", "[xy]")]
    [InlineData("{% macro m(a) %}{{ caller(a) }}!{% endmacro %}{% call(b) m(ctx) %}<{{ b.name }}>{% endcall %}", "<x>!")]
    [InlineData("{% macro m(a) %}&{{ a }}{% endmacro %}{% autoescape 'html' %}{{ m('<') }}{{ m('<') ~ '' }}{% endautoescape %}{{ m('<') }}", "&&lt;&amp;&amp;lt;&<")]
    [InlineData("{% import 'lib' as lib %}{{ lib.twice(ctx) }}{{ lib.name }}{{ lib.twice('y') | trim }}", "xxnyy")]
    [InlineData("{% import 'lib' as lib %}{% set d = {'twice': lib.twice} %}{{ d.twice('z') }}", "zz")]
    [InlineData("{% macro m(a) %}{{ self.b() }}{{ a.name }}{% endmacro %}{% block b %}b{% endblock %}", "b")]
    public void Printed_macro_gives_its_text(string template, string expected)
    {
        var rendering = Rendering.Of(template, files: [("lib", "{% set name = 'n' %}{% macro twice(a) %}{% set t = a.name | default(a) %}{{ t }}{{ t }}{% endmacro %}")]);
        Assert.Equal((expected, string.Empty), (rendering.Result.Text, rendering.Problem));
    }

    /// <summary>Whether a macro is remembered, or prints to the output itself, is no business of the limit.</summary>
    [Theory]
    [InlineData("none")]
    [InlineData("html")]
    public void Limit_is_the_same_in_each_mode(string mode)
    {
        var options = JinjaOptions.Default with { Limits = JinjaLimits.Default with { OutputLength = 100_000 } };
        const string Macro = "{% macro m() %}{{ '0123456789' * 2000 }}{% endmacro %}";
        string In(string body) => $"{Macro}{{% autoescape '{mode}' %}}{body}{{% endautoescape %}}";
        Assert.Equal(100_000, Rendering.Of(In("{{ m() }}{{ m() }}{{ m() }}{{ m() }}{{ m() }}"), options).Result.Text?.Length);
        Assert.NotNull(Rendering.Of(In("{{ m() }}{{ m() }}{{ m() }}{{ m() }}{{ m() }}-"), options).Result.Error);
        Assert.NotNull(Rendering.Of(In("{% for i in range(6) %}{% set x %}{{ m() }}{% endset %}{% endfor %}"), options).Result.Error);
    }

    /// <summary>What is printed in a macro counts for the limit, wherever it goes.</summary>
    [Fact]
    public void Output_of_a_macro_is_limited()
    {
        var options = JinjaOptions.Default with { Limits = JinjaLimits.Default with { OutputLength = 100_000 } };
        const string Macro = "{% macro m(a) %}{% for i in range(10000) %}{{ a.name }}123456789{% endfor %}{% endmacro %}";
        Assert.Equal(100_000, Rendering.Of(Macro + "{{ m(ctx) }}", options).Result.Text?.Length);
        Assert.Contains("the output", Rendering.Of(Macro + "{{ m(ctx) }}x", options).Problem, StringComparison.Ordinal);
    }
}
