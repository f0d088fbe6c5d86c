namespace SemconvTool.Tests.Commands;

/// <summary>Templates of the user print problems, as they do in Weaver.</summary>
public sealed class DiagnosticTemplateTests
{
    private const string Configuration = "templates:\n  - pattern: report.txt.j2\n    filter: .\n    application_mode: single\n";
    private const string Template = "{% for item in ctx %}{{ item.error | list | first }} {{ item.diagnostic.message }};{% endfor %}";

    [Theory]
    [InlineData("--diagnostic-template reports --diagnostic-format mine", "mine")]
    [InlineData("--diagnostic-template reports --diagnostic-format json", "json")]
    [InlineData("--diagnostic-template reports", "ansi")]
    public void Folder_of_the_format_prints_the_problems(string options, string format)
    {
        using var folder = Registry($"reports/{format}", Template);
        var result = folder.Run(["check", .. options.Split(' ')]);
        Assert.Equal((ExitCode.Findings, "InvalidSemConvSpec unknown key 'attribtes';\n"), (result.Code, result.Error));
    }

    [Fact]
    public void Usual_folder_needs_no_option()
    {
        using var folder = Registry("diagnostic_templates/mine", Template);
        var result = folder.Run("check", "--diagnostic-format", "mine", "--diagnostic-stdout");
        Assert.StartsWith("InvalidSemConvSpec", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_item_may_be_rendered_for_itself()
    {
        using var folder = Registry("reports/mine", "{{ ctx.diagnostic.message }}");
        folder.Write("reports/mine/weaver.yaml", Configuration.Replace("single", "each", StringComparison.Ordinal));
        folder.Write("model/other.yaml", "file_format: definition/2\nattribtes: []\n");
        var result = folder.Run("check", "--diagnostic-template", "reports", "--diagnostic-format", "mine");
        Assert.Equal("unknown key 'attribtes'\nunknown key 'attribtes'\n", result.Error);
    }

    [Fact]
    public void Problem_of_the_templates_is_reported_beside_what_they_were_to_print()
    {
        using var folder = Registry("reports/mine", "{{ ctx | nofilter }}");
        var result = folder.Run("check", "--diagnostic-template", "reports", "--diagnostic-format", "mine");
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("error SC1101 (unknown-key)", result.Error, StringComparison.Ordinal);
        Assert.Contains("reports/mine/report.txt.j2:1:", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_without_the_format_leaves_ours_with_a_note()
    {
        using var folder = Registry("reports/mine", Template);
        var result = folder.Run("check", "--diagnostic-template", "reports");
        Assert.Contains("note SC7430 (usage-no-effect): '--diagnostic-template' changes nothing\nhelp: write '--diagnostic-format mine', or leave the option out\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("error SC1101", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Format_that_nobody_has_is_a_wrong_command_line()
    {
        using var folder = Registry("reports/mine", Template);
        var result = folder.Run("check", "--diagnostic-template", "reports", "--diagnostic-format", "other");
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("'other' is not a format", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_that_lists_no_templates_swallows_nothing()
    {
        using var folder = Registry("reports/ansi", Template);
        File.Delete(folder["reports/ansi/weaver.yaml"]);
        var result = folder.Run("check", "--diagnostic-template", "reports");
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("warning SC6308 (no-templates): the folder 'reports/ansi' lists no templates", result.Error, StringComparison.Ordinal);
        Assert.Contains("model/a.yaml:2:1: error SC1101", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void File_is_no_folder_of_templates()
    {
        using var folder = Registry("reports/mine", Template);
        var result = folder.Run("check", "--diagnostic-template", "model/a.yaml");
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("'model/a.yaml' cannot be read as a folder: it is a file", result.Error, StringComparison.Ordinal);
    }

    private static TestFolder Registry(string templates, string template)
    {
        var folder = new TestFolder();
        folder.Write("model/a.yaml", "file_format: definition/2\nattribtes: []\n");
        folder.Write($"{templates}/weaver.yaml", Configuration);
        folder.Write($"{templates}/report.txt.j2", template);
        return folder;
    }
}
