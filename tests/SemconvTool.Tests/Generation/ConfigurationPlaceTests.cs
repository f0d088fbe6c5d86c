namespace SemconvTool.Tests.Generation;

/// <summary>Which <c>weaver.yaml</c> files have a say in what a target generates.</summary>
public sealed class ConfigurationPlaceTests
{
    [Fact]
    public void Nearest_of_home_root_and_target_wins_key_by_key()
    {
        using var home = new TestFolder().Write(".weaver/weaver.yaml", "params: {a: home, b: home, c: home, d: home}\n");
        using var folder = Project().Write("weaver.yaml", "params: {a: root, b: root, c: root}\n").Write("templates/weaver.yaml", "params: {b: templates, c: templates, d: null}\n");
        Own(folder, "weaver.yaml", "params: {c: target}\n");
        folder.Variables["HOME"] = home.Root;
        folder.Generate("keys", "out");
        Assert.Equal("root templates target -", folder.Read("out/a.txt"));
    }

    [Fact]
    public void Configuration_of_templates_that_were_named_is_no_surprise_and_one_above_them_is()
    {
        using var package = new TestFolder().Write("weaver.yaml", "params: {a: above}\n").Write("named/registry/keys/a.txt.j2", "{{ params.a }}").Write("named/registry/keys/weaver.yaml", Entry);
        using var folder = Project();
        var result = folder.Generate("keys", "out", "-t", package["named"]);
        Assert.Equal("above", folder.Read("out/a.txt"));
        Assert.Equal(1, result.Error.Split("SC7502").Length - 1);
        Assert.DoesNotContain("registry/keys/weaver.yaml", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Planned_name_counts_in_the_folder_of_the_target_and_is_alone()
    {
        using var folder = Project().Write("weaver.yaml", "params: {a: root, b: root}\n").Write("templates/weaver_template.yaml", "params: {b: above}\n");
        Own(folder, "weaver_template.yaml", "params: {c: target}\n");
        File.Delete(folder["templates/keys/weaver.yaml"]);
        var result = folder.Generate("keys", "out");
        Assert.Equal("- - target -", folder.Read("out/a.txt"));
        Assert.DoesNotContain("SC7503", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Planned_name_wins_over_the_other_beside_it_which_is_warned_of()
    {
        using var folder = Project();
        Own(folder, "weaver.yaml", "params: {a: old}\n");
        Own(folder, "weaver_template.yaml", "params: {a: new}\n");
        var result = folder.Generate("keys", "out");
        Assert.Equal("new - - -", folder.Read("out/a.txt"));
        Assert.Contains("templates/keys/weaver.yaml:1:1: warning SC7503 (config-shadowed)", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Named_files_replace_all_others_and_the_last_wins()
    {
        using var folder = Project().Write("weaver.yaml", "params: {a: root, b: root, d: root}\n");
        Own(folder, "weaver.yaml", "params: {c: target}\n");
        folder.Write("one.yaml", "params: {a: one, b: one}\n" + Entry).Write("two.yaml", "params: {b: two, a: null}\n");
        Assert.Equal(ExitCode.Clean, folder.Generate("keys", "out", "-c", "one.yaml", "--config", "two.yaml").Code);
        Assert.Equal("- two - -", folder.Read("out/a.txt"));
    }

    [Fact]
    public void Parameters_of_entry_file_and_command_line_win_in_that_order()
    {
        using var folder = Project().Write("p.yaml", "params: {c: file, d: file}\n");
        Own(folder, "weaver.yaml", "params: {a: package, b: package, c: package, d: package}\n");
        folder.Write("templates/keys/weaver.yaml", folder.Read("templates/keys/weaver.yaml") + "    params: {b: entry, c: entry, d: entry}\n");
        folder.Generate("keys", "out", "--params", "p.yaml", "-D", "d=typed", "--param", "e=5");
        Assert.Equal("package entry file typed", folder.Read("out/a.txt"));
    }

    [Fact]
    public void Lists_and_maps_are_replaced_as_a_whole_and_syntax_field_by_field()
    {
        using var folder = Project();
        folder.Write("weaver.yaml", "text_maps: {m: {x: above}, n: {x: above}}\nacronyms: [HTTP]\nwhitespace_control: {trim_blocks: true}\ntemplate_syntax: {block_start: '<%', block_end: '%>'}\n");
        Own(folder, "weaver.yaml", "text_maps: {m: {y: own}}\nacronyms: [ID]\ntemplate_syntax: {variable_start: '[[', variable_end: ']]'}\n");
        folder.Write("templates/keys/a.txt.j2", "<% if true %>\n[[ 'x' | map_text('m', '-') ]] [[ 'y' | map_text('m', '-') ]] [[ 'http id' | acronym ]]<% endif %>");
        var result = folder.Generate("keys", "out");
        Assert.True(result.Code == ExitCode.Clean, result.Error);
        Assert.Equal("- own http ID", folder.Read("out/a.txt"));
    }

    [Fact]
    public void Spelling_of_the_project_replaces_that_of_the_package()
    {
        using var folder = Project();
        Own(folder, "weaver.yaml", "acronyms: [HTTP, Id]\ntext_maps: {m: {x: package}, n: {x: package}}\n");
        folder.Write(".weaver.toml", "[template]\nacronyms = ['http']\n[template.text_maps.m]\ny = 'project'\n");
        folder.Write("templates/keys/a.txt.j2", "{{ 'HTTP id' | acronym }} {{ 'x' | map_text('m', '-') }} {{ 'y' | map_text('m') }} {{ 'x' | map_text('n') }}");
        folder.Generate("keys", "out");
        Assert.Equal("http Id - project package", folder.Read("out/a.txt"));
    }

    [Theory]
    [InlineData("templates: [{pattern: a.txt.j2, aplication_mode: x, application_mode: single}]", "1:33: warning SC6301 (unknown-configuration-key): unknown key 'aplication_mode' in a template entry", "help: write 'application_mode'")]
    [InlineData("comment_formats: {go: {format: markdown, word_wrap: {linelength: 5}}}", "1:54: warning SC6301", "help: write 'line_length'")]
    [InlineData("comment_formats: {go: {format: markdown, shortcut_reference_links: true}}", "1:42: warning SC6301", "help: write 'shortcut_reference_link'")]
    [InlineData("comment_formats: {go: {format: html, trim: 7}}", "1:44: error SC6302", "help: write 'true' or 'false'")]
    [InlineData("templates: [{pattern: a.txt.j2, application_mode: often}]", "1:51: error SC6304", "help: write one of: single, each")]
    [InlineData("templates: [{pattern: a.txt.j2}]", "1:14: error SC6303", "help: add 'application_mode: single' or 'application_mode: each'")]
    [InlineData("whitespace_control: {trim_blocks: yes}", "1:35: error SC6302", "help: write 'true' or 'false'")]
    [InlineData("text_maps: {m: {x: [1]}}", "1:20: error SC6302", "help: write a text")]
    public void What_is_wrong_is_shown_where_it_stands(string text, string place, string help)
    {
        using var folder = Project().Write("templates/keys/weaver.yaml", text);
        var result = folder.Generate("keys", "out");
        Assert.Contains($"templates/keys/weaver.yaml:{place}", result.Error, StringComparison.Ordinal);
        Assert.Contains(help, result.Error, StringComparison.Ordinal);
    }

    private const string Entry = "templates:\n  - pattern: a.txt.j2\n    application_mode: single\n";

    private static TestFolder Project() => GenerationProject.With()
        .Write("templates/keys/a.txt.j2", "{% for name in ['a', 'b', 'c', 'd'] %}{{ params[name] | default('-') }}{% if not loop.last %} {% endif %}{% endfor %}");

    private static void Own(TestFolder folder, string name, string text) => folder.Write($"templates/keys/{name}", text + Entry);
}
