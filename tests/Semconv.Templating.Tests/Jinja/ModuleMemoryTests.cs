using Semconv.Templating.Jinja;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>A module that was imported before is what it would be if it were run again.</summary>
public sealed class ModuleMemoryTests
{
    private const string Asks = "{% macro m() %}{{ v }}{% endmacro %}";

    [Theory]
    [InlineData("{% set v = 1 %}{% import 'a' as a %}{{ a.m() }}{% set v = 2 %}{% import 'a' as b %}{{ b.m() }}{{ a.m() }}", "121")]
    [InlineData("{% for v in [1, 2, 1] %}{% import 'a' as a %}{{ a.m() }}{% endfor %}", "121")]
    [InlineData("{% import 'a' as a %}{{ a.m() }}{% set v = 2 %}{% import 'a' as b %}{{ b.m() }}", "2")]
    [InlineData("{% set v = 1 %}{% import 'nested' as a %}{{ a.n() }}{% set v = 2 %}{% import 'nested' as b %}{{ b.n() }}", "12")]
    [InlineData("{% set v = 1 %}{% from 'a' import m %}{{ m() }}{% with %}{% set v = 3 %}{% from 'a' import m as k %}{{ k() }}{% endwith %}{% from 'a' import m as l %}{{ l() }}", "131")]
    [InlineData("{% set a = 5 %}{% import 'own' as o %}{{ o.n() }}{% set a = 6 %}{% import 'own' as p %}{{ p.n() }}", "xx")]
    [InlineData("{% for v in [1, 2] %}{% import 'counts' as c %}{{ c.w }}{% endfor %}", "23")]
    [InlineData("{% for v in [1, 2] %}{% import 'around' as c %}{{ c.counts.w }}{% endfor %}", "23")]
    [InlineData("{% for v in ['1', 1, 1.0, '1'|safe] %}{% import 'a' as a %}{{ a.m() }}{{ a.m() is safe }},{% endfor %}", "1false,1false,1.0false,1false,")]
    [InlineData("{% for v in [namespace(n=1), namespace(n=2)] %}{% import 'space' as s %}{{ s.m() }}{% endfor %}", "12")]
    [InlineData("{% for i in range(3) %}{% import 'text' as t %}[{{ t }}]{% endfor %}", "[words][words][words]")]
    public void Second_import_gives_what_a_first_one_would(string template, string expected) => Assert.Equal(expected, Render(template).Result.Text);

    /// <summary>Without the memory each import runs all statements of the module again.</summary>
    [Fact]
    public void Module_is_run_once()
    {
        var module = string.Concat(Enumerable.Range(0, 500).Select(number => $"{{% macro m{number}() %}}{{% endmacro %}}"));
        var options = JinjaOptions.Default with { Limits = JinjaLimits.Default with { Steps = 20_000 } };
        const string Template = "{% for i in range(100) %}{% import 'large' as m %}{% endfor %}";
        Assert.Null(Rendering.Of(Template, options, files: ("large", module)).Result.Error);
        Assert.NotNull(Rendering.Of(Template, options, files: ("large", "{% set x = 1 %}" + module)).Result.Error);
    }

    /// <summary>The second render of a set gets the modules of the first, unless they take something that is not the same there.</summary>
    [Theory]
    [InlineData("{% import 'plain' as a %}{{ a.m(v) }}", "[1][2][1]")]
    [InlineData("{% import 'a' as a %}{{ a.m() }}", "121")]
    [InlineData("{% import 'nested' as a %}{{ a.n() }}", "121")]
    [InlineData("{% from 'a' import m %}{{ m() }}{% set v = 5 %}{% from 'a' import m %}{{ m() }}", "152515")]
    [InlineData("{% if v == 1 %}{% set u = v %}{% endif %}{% import 'maybe' as a %}{{ a.m() }}", "1-1")]
    [InlineData("{% import 'loops' as a %}{{ a.m([1, 2]) }}{{ a.m([v]) }}", "1-2-1-1-2-2-1-2-1-")]
    public void Next_render_gives_what_a_first_one_would(string template, string expected)
    {
        var sources = Files.Append(("main", template)).ToDictionary(file => file.Item1, file => SourceText.From(file.Item1, file.Item2));
        var set = new TemplateSet(sources.GetValueOrDefault, JinjaOptions.Default, WeaverSettings.Default);
        var texts = new[] { 1, 2, 1 }.Select(value => set.Render("main", InputWith(value), new DiagnosticBag()).Text);
        Assert.Equal(expected, string.Concat(texts));
    }

    /// <summary>What a render may do is counted for it alone, and a module that is known costs next to nothing.</summary>
    [Fact]
    public void Module_is_run_once_in_all_renders()
    {
        var module = string.Concat(Enumerable.Range(0, 500).Select(number => $"{{% macro m{number}() %}}{{% endmacro %}}"));
        var sources = new Dictionary<string, SourceText> { ["main"] = SourceText.From("main", "{% import 'large' as m %}{{ m.m7() }}x"), ["large"] = SourceText.From("large", module) };
        var read = 0;
        var set = new TemplateSet(
            name =>
            {
                read++;
                return sources.GetValueOrDefault(name);
            },
            JinjaOptions.Default,
            WeaverSettings.Default);
        Assert.All(Enumerable.Range(0, 20), _ => Assert.Equal("x", set.Render("main", InputWith(1), new DiagnosticBag()).Text));
        Assert.Equal(2, read);
    }

    /// <summary>Which render of a set comes first is chance, so a limit must be reached where it is reached in a set of its own.</summary>
    [Theory]
    [InlineData(100, 2500, 37, false)]
    [InlineData(5, 150, 3, true)]
    public void What_other_renders_imported_counts_as_if_it_were_run(int from, int to, int step, bool isDepth)
    {
        string[] names = ["deep", "half", "both", "deep", "other", "half", "both"];
        var reached = 0;
        for (var limit = from; limit < to; limit += step)
        {
            var limits = isDepth ? JinjaLimits.Default with { Recursion = limit } : JinjaLimits.Default with { Steps = limit };
            var options = JinjaOptions.Default with { Limits = limits };
            var shared = new TemplateSet(Chain, options, WeaverSettings.Default);
            foreach (var name in names)
            {
                var expected = Describe(new TemplateSet(Chain, options, WeaverSettings.Default).Render(name, InputWith(1), new DiagnosticBag()));
                Assert.Equal(expected, Describe(shared.Render(name, InputWith(1), new DiagnosticBag())));
                reached += expected.StartsWith("error", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        Assert.InRange(reached, 20, ((to - from) / step * names.Length) - 20);
    }

    private static string Describe(RenderResult result) => result.Error is { } error ? $"error {error.Location} {error.Message} {error.Cause?.Location}" : result.Text!;

    /// <summary>Modules 1 to 9, each of which imports the next one and module 9, and templates that import some of them.</summary>
    private static SourceText? Chain(string name)
    {
        var macros = string.Concat(Enumerable.Range(0, 20).Select(number => $"{{% macro m{number}() %}}{{{{ v }}}}{number}{{% endmacro %}}"));
        var text = name switch
        {
            "deep" => "{% import '1' as a %}{{ a.m1() }}",
            "half" => "{% import '5' as a %}{% import '9' as b %}{{ a.m1() }}{{ b.m2() }}",
            "both" => "{% import '7' as a %}{% import '2' as b %}{% import '2' as c %}{{ c.m1() }}",
            "other" => "{% set v = 7 %}{% import '3' as a %}{{ a.m1() }}{% set v = 8 %}{% import '9' as b %}{{ b.m1() }}",
            "9" => macros,
            [var digit] => $"{{% import '{(char)(digit + 1)}' as next %}}{{% import '9' as last %}}{macros}",
            _ => null,
        };
        return text is null ? null : SourceText.From(name, text);
    }

    [Fact]
    public void Modules_that_import_each_other_are_an_error() => Assert.NotNull(Render("{% import 'circle' as c %}").Result.Error);

    private static (string Name, string Text)[] Files { get; } =
    [
        ("a", Asks),
        ("nested", "{% import 'a' as inner %}{% macro n() %}{{ inner.m() }}{% endmacro %}"),
        ("x", "{% macro m() %}x{% endmacro %}"),
        ("own", "{% import 'x' as a %}{% macro n() %}{{ a.m() }}{% endmacro %}"),
        ("counts", "{% set w = v + 1 %}"),
        ("around", "{% import 'counts' as counts %}"),
        ("space", "{% macro m() %}{{ v.n }}{% endmacro %}"),
        ("text", "words"),
        ("circle", "{% import 'circle2' as c %}"),
        ("circle2", "{% import 'circle' as c %}"),
        ("plain", "{% macro m(a) %}[{{ a }}]{% endmacro %}"),
        ("maybe", "{% macro m() %}{{ u | default('-') }}{% endmacro %}"),
        ("loops", "{% macro one(a) %}{{ a }}-{% endmacro %}{% macro m(list) %}{% for a in list %}{{ one(a) }}{% endfor %}{% endmacro %}"),
    ];

    private static RenderInput InputWith(int value) => new(new ValueMapBuilder().Set("v", Value.From(value)).ToMap(), ValueMap.Empty);

    private static Rendering Render(string template) => Rendering.Of(template, files: Files);
}
