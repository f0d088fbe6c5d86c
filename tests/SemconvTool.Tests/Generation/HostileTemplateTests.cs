using System.Globalization;

namespace SemconvTool.Tests.Generation;

/// <summary>Templates that want to run without end, take all memory or reach other files: the process of users, with a bound on both.</summary>
public sealed class HostileTemplateTests
{
    /// <summary>512 MB: the runtime ends a process that wants more.</summary>
    private const string HeapLimit = "0x20000000";

    private const string Nested = "{% set ns = namespace(x=[1], y=[1]) %}{% for i in range(60) %}{% set ns.x = [ns.x, ns.x] %}{% set ns.y = [ns.y, ns.y] %}{% endfor %}";

    private static readonly string[] EndlessTemplates =
    [
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% include 't001.j2' %}",
        "{% import 't002.j2' as me %}",
        "{% extends 't003.j2' %}",
        "{% block a %}{{ self.a() }}{% endblock %}",
        "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        string.Concat(Enumerable.Range(1, 60).Select(level => $"{{% macro m{level}() %}}{{{{ m{level - 1}() }}}}{{{{ m{level - 1}() }}}}{{% endmacro %}}").Prepend("{% macro m0() %}x{% endmacro %}")) + "{{ m60() }}",
        "{% for a in range(100000) %}{% for b in range(100000) %}{% set c = a + b %}{% endfor %}{% endfor %}",
    ];

    private static readonly string[] GrowingTemplates =
    [
        "{% for a in range(100000) %}{% for b in range(100000) %}" + new string('x', 100) + "{% endfor %}{% endfor %}",
        "{{ 'a' * 100000000000 }}",
        "{{ [1] * 10000000000 }}",
        "{% set ns = namespace(x='x') %}{% for i in range(100) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
        "{% set ns = namespace(x=[1]) %}{% for i in range(100) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
        "{% set ns = namespace(x=[]) %}{% for i in range(100000) %}{% set ns.x = ns.x + [('x' * 8000000) ~ i] %}{% endfor %}",
        "{% set ns = namespace(x='x') %}{% for i in range(100) %}{% set ns.x = ns.x | replace('x', 'xxxxxxxxxx') %}{% endfor %}",
        "{{ 'a\nb' | indent(2000000000) }}",
        "{{ '%999999999d' | format(1) }}",
        "{{ range(1000000000000) | length }}",
        "{{ ('a' * 1000000) | regex_replace('a', 'x' * 100000) }}",
        Nested + "{{ ns.x }}",
        Nested + "{{ ns.x | tojson }}",
        Nested + "{{ ns.x == ns.y }}",
    ];

    private static readonly string[] DeepTemplates =
    [
        "{{ " + new string('(', 100000) + "1" + new string(')', 100000) + " }}",
        "{{ a" + Repeat(".a", 100000) + " }}",
        "{{ 1" + Repeat(" and 1", 100000) + " }}",
        "{{ 1" + Repeat("+1", 100000) + " and 1 }}",
        Repeat("{% if 1 %}", 20000) + Repeat("{% endif %}", 20000),
        Repeat("{{ 1 }}", 1_000_000),
        "{{ ('>' * 100000) | markdown_to_html }}",
        "{{ ('![a](' * 100000) | markdown_to_html }}",
        "{{ ('*a ' * 40000) | comment }}",
        "{% set ns = namespace() %}{% set ns.a = ns %}{{ ns }}",
        "{% set ns = namespace() %}{% set ns.a = ns %}{% set m = namespace() %}{% set m.a = m %}{{ [ns, m] | sort }}",
        "{% include '../../secret.txt' %}",
        "{% include 'link.j2' %}",
        "{{ template.set_file_name('../../evil.txt') }}",
        "{{ 'x'.count('') }}{{ 6 is divisibleby 0 }}",
    ];

    private static readonly string[] Filters =
    [
        "def f: f; f",
        "def f: [f]; f",
        "[repeat(1)]",
        "[range(1000000000000)]",
        "0 | until(false; . + 1)",
        "reduce range(100) as $i (\"x\"; . + .)",
        "reduce range(100) as $i ([1]; . + .)",
        "reduce range(60) as $i ([1]; [., .])",
        "reduce range(60) as $i ([1]; [., .]) | tojson",
        "reduce range(100000) as $i ([]; [.])",
        "reduce range(100) as $i (2; . * .)",
        "(\"a\" * 1000000) | gsub(\"a\"; \"x\" * 10000)",
        "[[range(100)], [range(100)], [range(100)], [range(100)], [range(100)]] | [combinations] | length",
        "\"a\" | tonumber",
        "1" + Repeat("+1", 50000),
    ];

    public static TheoryData<string> Sets => ["endless", "growing", "deep"];

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Hostile_templates_each_end_with_one_error_at_a_place(string set)
    {
        var templates = set switch { "endless" => EndlessTemplates, "growing" => GrowingTemplates, _ => DeepTemplates };
        using var folder = Project(templates.Select((_, index) => Entry(index, Name(index), "{}")));
        for (var index = 0; index < templates.Length; index++)
        {
            folder.Write($"templates/case/{Name(index)}", templates[index]);
        }

        folder.Write("secret.txt", "secret");
        File.CreateSymbolicLink(folder["templates/case/link.j2"], folder["secret.txt"]);
        var errors = await RunAsync(folder);

        for (var index = 0; index < templates.Length; index++)
        {
            var places = errors.Where(line => line.Contains($"case/{Name(index)}:", StringComparison.Ordinal) || line.Contains($"case/weaver.yaml:{5 + (4 * index)}:", StringComparison.Ordinal));
            Assert.True(places.Count() == 1, $"{templates[index][..Math.Min(80, templates[index].Length)]}: {string.Join('\n', places)}\n{string.Join('\n', errors)}");
        }

        Assert.False(File.Exists(folder["evil.txt"]));
    }

    [Fact]
    public async Task Hostile_filters_each_end_with_one_error_at_a_place()
    {
        using var folder = Project(Filters.Select((filter, index) => Entry(index, "t.j2", filter)));
        folder.Write("templates/case/t.j2", "x");
        var errors = await RunAsync(folder);

        for (var index = 0; index < Filters.Length; index++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"case/weaver.yaml:{4 + (4 * index)}:");
            Assert.True(errors.Count(line => line.Contains(place, StringComparison.Ordinal)) == 1, $"{Filters[index][..Math.Min(80, Filters[index].Length)]}\n{string.Join('\n', errors)}");
        }
    }

    private static TestFolder Project(IEnumerable<string> entries) => new TestFolder()
        .Write(".git/HEAD", "x")
        .Write("model/a.yaml", Models.Clean)
        .Write("templates/case/weaver.yaml", $"comment_formats: {{ default: {{ format: markdown }} }}\ntemplates:\n{string.Concat(entries)}");

    /// <summary>Four lines, the filter in the second.</summary>
    private static string Entry(int index, string template, string filter) => string.Create(
        CultureInfo.InvariantCulture, $"  - template: {template}\n    filter: '{filter}'\n    file_name: 'o{index}.txt'\n    application_mode: each\n");

    /// <summary>The lines of the errors. A process that does not end is given up after minutes: how fast it is depends on what else runs.</summary>
    private static async Task<List<string>> RunAsync(TestFolder folder)
    {
        using var tool = ToolProcess.Start(folder, "env", [$"DOTNET_GCHeapHardLimit={HeapLimit}", ToolProcess.Path, "generate", "-r", "model", "case", "out"]);
        Assert.Equal((int)ExitCode.Findings, await tool.EndAsync());
        return [.. tool.Error.Split('\n').Where(line => line.Contains(": error SC6", StringComparison.Ordinal))];
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"t{index:d3}.j2");

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
