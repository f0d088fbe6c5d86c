namespace SemconvTool.Tests.Commands;

/// <summary>Templates of the user print counts and changes, as they do in Weaver.</summary>
public sealed class ResultTemplateTests
{
    private const string Configuration = "templates:\n  - pattern: report.txt.j2\n    filter: .\n    application_mode: single\n";

    [Fact]
    public void Counts_are_printed_by_the_folder_of_the_format()
    {
        using var folder = Registry("reports/mine", "{{ ctx.version }} {{ ctx.registry.attributes.attribute_count }}");
        var result = folder.Run("stats", "--v2", "--templates", "reports", "--format", "mine");
        Assert.Equal((ExitCode.Clean, "v2 1\n"), (result.Code, result.Output));
    }

    [Fact]
    public void Changes_are_printed_by_templates_named_like_a_format_of_ours()
    {
        using var folder = Registry("diff_templates/yaml", "{{ ctx.changes.spans | length }} spans");
        var result = folder.Run("diff", "--baseline-registry", "model", "--format", "yaml");
        Assert.Equal((ExitCode.Clean, "0 spans\n"), (result.Code, result.Output));
    }

    [Fact]
    public void Named_folder_gets_the_files_of_the_templates()
    {
        using var folder = Registry("reports/mine", "{{ ctx.version }}");
        Assert.Empty(folder.Run("stats", "--v2", "--templates", "reports", "--format", "mine", "-o", "out").Output);
        Assert.Equal("v2", folder.Read("out/report.txt"));
    }

    [Fact]
    public void Folder_without_the_format_leaves_ours_with_a_note()
    {
        using var folder = Registry("reports/mine", "x");
        var result = folder.Run("stats", "--v2", "--templates", "reports", "--format", "json");
        Assert.StartsWith("{", result.Output, StringComparison.Ordinal);
        Assert.Contains("note SC7430 (usage-no-effect): '--templates' changes nothing", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_that_lists_no_templates_is_an_error()
    {
        using var folder = Registry("reports/mine", "x");
        File.Delete(folder["reports/mine/weaver.yaml"]);
        var result = folder.Run("stats", "--templates", "reports", "--format", "mine");
        Assert.Equal((ExitCode.Findings, string.Empty), (result.Code, result.Output));
        Assert.Contains("error SC6308 (no-templates): the folder 'reports/mine' lists no templates", result.Error, StringComparison.Ordinal);
    }

    /// <summary>What is no path is a folder of that name only where there is one.</summary>
    [Fact]
    public void Folder_of_an_archive_that_leads_out_of_it_is_refused()
    {
        using var folder = Registry("reports/mine", "x");
        var result = folder.Run("stats", "--templates", "t.zip[x/../sub]");
        Assert.Contains("error SC7003", result.Error, StringComparison.Ordinal);
    }

    private static TestFolder Registry(string templates, string template) => new TestFolder()
        .Write("model/a.yaml", Models.Clean)
        .Write($"{templates}/weaver.yaml", Configuration)
        .Write($"{templates}/report.txt.j2", template);
}
