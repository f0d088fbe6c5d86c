using System.Collections.Immutable;
using System.Text;
using Semconv.Core.Generation;
using Semconv.Core.Generation.Configuration;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Generation;

/// <summary>From entries and templates to files: names, parameters, filters, and errors at their places.</summary>
public sealed class RegistryGeneratorTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Files_come_out_sorted_by_path()
    {
        var files = Generate(Entry("a.j2", "each", "filter: '[\"b\", \"a\", \"c\"]'", "file_name: '{{ ctx }}/x.txt'"), ("a.j2", "{{ ctx }}"));

        Assert.Equal(["a/x.txt=a", "b/x.txt=b", "c/x.txt=c"], files);
    }

    [Fact]
    public void Paths_are_normalised() =>
        Assert.Equal(["b/c.txt=x"], Generate(Entry("a.j2", "single", "file_name: './a/..//b\\c.txt'"), ("a.j2", "x")));

    [Theory]
    [InlineData("../x", "the file name '../x' leaves the output folder")]
    [InlineData("a/../../x", "the file name 'a/../../x' leaves the output folder")]
    [InlineData("..\\x", "the file name '..\\x' leaves the output folder")]
    [InlineData("/x", "the file name '/x' is absolute")]
    [InlineData("c:x", "the file name 'c:x' is absolute")]
    [InlineData("a/", "the file name 'a/' names no file")]
    [InlineData("{{ ctx.registry.nope | default }}", "the file name '' names no file")]
    public void A_file_name_outside_the_output_folder_is_an_error(string name, string message)
    {
        Assert.Empty(Generate(Entry("a.j2", "single", $"file_name: '{name}'"), ("a.j2", "x")));

        Assert.Equal($"SC6322 weaver.yaml:4:16 {message}", Assert.Single(Messages()));
    }

    [Theory]
    [InlineData("/out/a/x.txt", "a/x.txt=x")]
    [InlineData("/out//./x.txt", "x.txt=x")]
    [InlineData("/outer/x.txt", null)]
    [InlineData("/out/../x.txt", null)]
    [InlineData("/out", null)]
    public void Absolute_file_name_that_starts_with_the_output_folder_is_below_it(string name, string? expected)
    {
        var package = new TemplatePackage(Config(Entry("a.j2", "single", $"file_name: '{name}'")), [File("a.j2", "x")]) { OutputFolder = "/out" };

        var files = RegistryGenerator.Generate(Value.EmptyMap, package, ValueMap.Empty, _diagnostics).Select(file => $"{file.Path}={file.Content}");

        Assert.Equal(expected is null ? [] : [expected], files);
        Assert.Equal(expected is null ? ["SC6322"] : [], _diagnostics.ToImmutable().Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Two_outputs_with_one_path_are_an_error_that_names_both()
    {
        Generate(Entry("a.j2", "single", "file_name: x") + Entry("b.j2", "single", "file_name: ./x", isFirst: false), ("a.j2", "a"), ("b.j2", "b"));

        var error = Assert.Single(_diagnostics.ToImmutable());
        Assert.Equal(("SC6323", "7:16", "4:16"), (error.Id, Place(error.Location), Place(error.Related[0].Location)));
    }

    [Fact]
    public void File_that_is_written_twice_with_the_same_content_is_one_file()
    {
        Assert.Equal(["x="], Generate(Entry("a.j2", "each", "filter: '[1, 2]'", "file_name: x"), ("a.j2", string.Empty)));
        Assert.Empty(_diagnostics.ToImmutable());
    }

    [Fact]
    public void Two_outputs_that_differ_in_case_are_a_warning()
    {
        var files = Generate(Entry("a.j2", "each", "filter: '[\"x\", \"X\"]'", "file_name: '{{ ctx }}'"), ("a.j2", string.Empty));

        Assert.Equal(["X=", "x="], files);
        Assert.Equal("SC6324", Assert.Single(_diagnostics.ToImmutable()).Id);
    }

    [Fact]
    public void Parameters_of_the_command_line_win_over_the_entry_and_the_entry_over_the_file()
    {
        var files = Generate(
            "params: { a: file, b: file, c: file }\n" + Entry("a.j2", "single", "params: { b: entry, c: entry }", "filter: '[$a, $b, $c, $params.c]'"),
            [("a.j2", "{{ ctx | join(' ') }} {{ params.params.c }}")],
            "c=cli");

        Assert.Equal(["a=file entry cli cli cli"], files);
    }

    [Fact]
    public void An_error_in_a_filter_is_shown_in_the_configuration()
    {
        Generate(Entry("a.j2", "single", "filter: |\n      .registry\n      | nope(1)"), ("a.j2", "x"));

        Assert.StartsWith("SC6202 weaver.yaml:6:9 ", Assert.Single(Messages()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_a_file_name_is_shown_in_the_configuration()
    {
        Generate(Entry("a.j2", "single", "file_name: '{{ nope.x }}'"), ("a.j2", "x"));

        Assert.Contains(" weaver.yaml:4:", Assert.Single(Messages()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_a_template_is_shown_in_the_template()
    {
        Generate(Entry("sub/*", "single"), ("sub/a.j2", "first\n{{ nope.x }}"));

        Assert.Contains(" sub/a.j2:2:", Assert.Single(Messages()), StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_come_together_and_good_files_with_them()
    {
        var files = Generate(Entry("*.j2", "single"), ("a.j2", "{{ x.y }}"), ("b.j2", "good"), ("c.j2", "{% if %}"));

        Assert.Equal(["b=good"], files);
        Assert.Equal(2, _diagnostics.ToImmutable().Length);
    }

    [Fact]
    public void A_pattern_without_a_file_is_an_error_with_the_nearest_file()
    {
        Generate(Entry("atributes.j2", "single"), ("attributes.j2", "x"));

        var error = Assert.Single(_diagnostics.ToImmutable());
        Assert.Equal(("SC6320", "2:15", "write 'attributes.j2'"), (error.Id, Place(error.Location), error.Help));
    }

    [Theory]
    [InlineData("null", "null")]
    [InlineData("empty", "nothing")]
    [InlineData("true, true", "several values")]
    [InlineData("[true]", "a list")]
    public void When_must_be_one_boolean(string when, string described)
    {
        Assert.Empty(Generate(Entry("a.j2", "single", $"when: '{when}'"), ("a.j2", "x")));

        Assert.Equal($"SC6321 weaver.yaml:4:11 'when' must give exactly one boolean, not {described}", Assert.Single(Messages()));
    }

    [Fact]
    public void A_filter_result_that_JSON_cannot_hold_is_a_warning()
    {
        Assert.Empty(Generate(Entry("a.j2", "single", "filter: '1 / 0'"), ("a.j2", "x")));

        Assert.Equal("SC6325", Assert.Single(_diagnostics.ToImmutable()).Id);
    }

    [Fact]
    public void A_filter_that_halts_is_an_error()
    {
        Generate(Entry("a.j2", "single", "filter: 'halt'"), ("a.j2", "x"));

        Assert.Equal("SC6328 weaver.yaml:4:13 the filter called 'halt' with exit code 0", Assert.Single(Messages()));
    }

    [Fact]
    public void A_target_without_templates_is_a_warning()
    {
        Assert.Empty(Generate("params: { a: 1 }", ("a.j2", "x")));

        var warning = Assert.Single(_diagnostics.ToImmutable());
        Assert.Equal(("SC6308", Severity.Warning), (warning.Id, warning.Severity));
    }

    [Theory]
    [InlineData("filter: .a | nope", "4:18")]
    [InlineData("filter: '.a | nope'", "4:19")]
    [InlineData("filter: >\n      .a\n      | nope", "6:9")]
    [InlineData("filter: \"\\x2ea | nope\"", "4:13")] // an escape: the whole text
    public void An_error_in_a_filter_has_its_column_however_it_is_written(string line, string place)
    {
        Generate(Entry("a.j2", "single", line), ("a.j2", "x"));

        Assert.Equal(place, Place(Assert.Single(_diagnostics.ToImmutable()).Location));
    }

    [Fact]
    public void A_template_that_is_no_text_is_an_error_only_when_it_is_used()
    {
        var package = new TemplatePackage(
            Config(Entry("a.j2", "single", "filter: '1'")),
            [File("a.j2", "x"), new TemplateFile("b.j2", "b.j2", new byte[] { 0xE9 })]);

        Assert.Equal(["a"], RegistryGenerator.Generate(Value.EmptyMap, package, ValueMap.Empty, _diagnostics).Select(file => file.Path));
        Assert.Empty(Messages());
    }

    [Theory]
    [InlineData("lenient", Severity.Warning)]
    [InlineData("strict", Severity.Error)]
    public void Something_undefined_is_a_warning_or_an_error(string undefined, Severity severity)
    {
        Generate($"undefined: {undefined}\n" + Entry("a.j2", "single"), ("a.j2", "{{ ctx.nope }}"));

        Assert.Equal(severity, Assert.Single(_diagnostics.ToImmutable()).Severity);
    }

    [Fact]
    public void Many_renderings_give_the_same_files_every_time()
    {
        string[] Run() => Generate(Entry("a.j2", "each", "filter: '[range(200)]'", "file_name: '{{ ctx % 7 }}/{{ ctx }}'"), ("a.j2", "{{ ctx * ctx }}"));

        Assert.Equal(Run(), Run());
    }

    private static string Entry(string pattern, string mode, params string[] lines) => Entry(pattern, mode, lines, isFirst: true);

    private static string Entry(string pattern, string mode, string line, bool isFirst) => Entry(pattern, mode, [line], isFirst);

    private static string Entry(string pattern, string mode, string[] lines, bool isFirst) =>
        (isFirst ? "templates:\n" : string.Empty)
        + $"  - template: \"{pattern}\"\n    application_mode: {mode}\n"
        + string.Concat(lines.Select(line => $"    {line}\n"));

    private static TemplateFile File(string path, string content) => new(path, path, Encoding.UTF8.GetBytes(content));

    private static string? Place(Location? location) => location?.Start.ToString();

    private string[] Generate(string configuration, params (string Path, string Content)[] templates) => Generate(configuration, templates, []);

    private string[] Generate(string configuration, (string Path, string Content)[] templates, params string[] parameters)
    {
        var package = new TemplatePackage(Config(configuration), [.. templates.Select(file => File(file.Path, file.Content))]);
        var commandLine = GenerationParameters.Read(null, [.. parameters], _diagnostics);
        var context = Value.From(new ValueMapBuilder().Set("registry", Value.EmptyMap).ToMap());
        return [.. RegistryGenerator.Generate(context, package, commandLine, _diagnostics).Select(file => $"{file.Path}={file.Content}")];
    }

    private TemplateConfig Config(string text) => TemplateConfig.Read([SourceText.From("weaver.yaml", text)], _diagnostics);

    private IEnumerable<string> Messages() =>
        _diagnostics.ToImmutable().Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location} {diagnostic.Message}");
}
