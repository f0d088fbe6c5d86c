using Semconv.Core.Generation;
using Semconv.Core.Generation.Configuration;
using Semconv.Templating.Jinja;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Generation;

/// <summary>What a weaver.yaml says, alone and together with others, and what is wrong with it.</summary>
public sealed class ConfigurationTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void An_entry_is_read_with_all_its_keys()
    {
        var entry = Assert.Single(Read(
            """
            templates:
              - template: "*.j2"
                filter: .registry
                application_mode: each
                file_name: "{{ ctx.name }}.md"
                auto_escape: html
                when: $on
                params: { on: true, gone: null }
            """).Templates);

        Assert.Empty(_diagnostics.ToImmutable());
        Assert.Equal("*.j2", entry.Pattern.Value.Text);
        Assert.Equal((ApplicationMode.Each, AutoEscape.Html), (entry.Mode, entry.AutoEscape));
        Assert.Equal((".registry", "$on", "{{ ctx.name }}.md"), (entry.Filter?.Value, entry.When?.Value, entry.FileName?.Value));
        Assert.Equal("3:13", entry.Filter?.Location.Start.ToString());
        Assert.True(entry.Parameters.ContainsKey(Value.From("gone")));
    }

    [Fact]
    public void The_old_name_of_the_template_key_is_understood() =>
        Assert.Equal("a.j2", Assert.Single(Read("templates: [{ pattern: a.j2, application_mode: single }]").Templates).Pattern.Value.Text);

    [Fact]
    public void Parameters_are_merged_and_null_removes_one() =>
        Assert.Equal(
            ["a", "c"],
            Read("params: { a: 1, b: 2, never: ~ }", "params: { b: ~, c: 3 }").Parameters.Select(entry => entry.Key.AsString));

    [Fact]
    public void Whitespace_and_delimiters_are_merged_field_by_field()
    {
        var config = Read(
            "whitespace_control: { trim_blocks: true, lstrip_blocks: true }\ntemplate_syntax: { block_start: '<%' }",
            "whitespace_control: { trim_blocks: false }\ntemplate_syntax: { block_end: '%>' }\nundefined: strict");

        Assert.Equal((false, true), (config.Jinja.TrimBlocks, config.Jinja.LstripBlocks));
        Assert.Equal(("<%", "%>", "{{"), (config.Jinja.Delimiters.BlockStart, config.Jinja.Delimiters.BlockEnd, config.Jinja.Delimiters.OutputStart));
        Assert.Equal(UndefinedBehavior.Strict, config.Jinja.Undefined);
    }

    [Fact]
    public void Lists_and_maps_are_replaced_as_a_whole()
    {
        var config = Read(
            "acronyms: [API]\ntext_maps: { m: { x: parent }, n: { x: parent } }",
            "acronyms: [URL]\ntext_maps: { m: { y: 5 } }");

        Assert.Equal(["URL"], config.Settings.Acronyms);
        Assert.Equal("5", Assert.Single(Assert.Single(config.Settings.TextMaps).Value).Value);
    }

    [Fact]
    public void Targets_say_what_is_rendered_where()
    {
        var target = Assert.Single(Read("targets: [{ target: csharp, output: src/Dapr.Semconv }]").Targets);

        Assert.Equal(("csharp", "src/Dapr.Semconv"), (target.Name.Value, target.Output.Value));
    }

    [Theory]
    [InlineData("tempaltes: []", "1:1", "write 'templates'")]
    [InlineData("nope: 1", "1:1", "remove it, it has no effect")]
    [InlineData("templates: [{ template: a, application_mode: each, fliter: . }]", "1:52", "write 'filter'")]
    [InlineData("whitespace_control: { trim_block: true }", "1:23", "write 'trim_blocks'")]
    public void An_unknown_key_is_reported_at_the_key(string yaml, string position, string help)
    {
        Read(yaml);

        var warning = Assert.Single(_diagnostics.ToImmutable());
        Assert.Equal(("SC6301", Severity.Warning, position, help), (warning.Id, warning.Severity, warning.Location?.Start.ToString(), warning.Help));
    }

    [Theory]
    [InlineData("templates: { a: 1 }", "SC6302 1:12 'templates' must be a list")]
    [InlineData("params: [1]", "SC6302 1:9 'params' must be a mapping")]
    [InlineData("text_maps: { a: [1] }", "SC6302 1:17 'a' must be a mapping")]
    [InlineData("whitespace_control: { trim_blocks: yes }", "SC6302 1:36 'trim_blocks' must be 'true' or 'false'")]
    [InlineData("templates: [{ template: a.j2 }]", "SC6303 1:15 a template entry needs the key 'application_mode'")]
    [InlineData("templates: [{ application_mode: each }]", "SC6303 1:15 a template entry needs the key 'template'")]
    [InlineData("templates: [{ template: a, application_mode: all }]", "SC6304 1:46 'all' is no value of 'application_mode'")]
    [InlineData("params: { params: 1 }", "SC6305 1:11 'params' is the name of all parameters together, so no parameter can be called that")]
    [InlineData("templates: [{ template: '[a-', application_mode: each }]", "SC6306 1:25 the template pattern '[a-' cannot be read: '[' is not closed")]
    [InlineData("template_syntax: { block_start: '{{' }", "SC6307 1:20 two starting delimiters are the same, or one is empty")]
    [InlineData("template_syntax: { block_start: '' }", "SC6307 1:20 two starting delimiters are the same, or one is empty")]
    [InlineData("undefined: maybe", "SC6304 1:12 'maybe' is no value of 'undefined'")]
    [InlineData("targets: [{ target: csharp }]", "SC6303 1:13 a target needs the key 'output'")]
    public void A_mistake_is_reported_at_its_place(string yaml, string expected)
    {
        Read(yaml);

        var error = Assert.Single(_diagnostics.ToImmutable());
        Assert.Equal(expected, $"{error.Id} {error.Location?.Start} {error.Message}");
    }

    [Fact]
    public void Parameters_of_the_command_line_are_YAML()
    {
        var parameters = GenerationParameters.Read(
            SourceText.From("p.yaml", "params: { a: file, b: [1] }"), ["a=cli", "n=1.5", "t=true", "e=", "eq=a=b"], _diagnostics);

        Assert.Empty(_diagnostics.ToImmutable());
        Assert.Equal(["a", "b", "e", "eq", "n", "t"], parameters.Select(entry => entry.Key.AsString));
        Assert.Equal([ValueKind.String, ValueKind.Sequence, ValueKind.None, ValueKind.String, ValueKind.Float, ValueKind.Bool], parameters.Select(entry => entry.Value.Kind));
    }

    [Fact]
    public void A_parameter_without_a_value_and_a_file_without_its_key_are_reported()
    {
        GenerationParameters.Read(SourceText.From("p.yaml", "a: 1"), ["noequals"], _diagnostics);

        Assert.Equal(["SC6326", "SC6327"], _diagnostics.ToImmutable().Select(diagnostic => diagnostic.Id));
    }

    private TemplateConfig Read(params string[] files) =>
        TemplateConfig.Read([.. files.Select((text, index) => SourceText.From($"{index}.yaml", text))], _diagnostics);
}
