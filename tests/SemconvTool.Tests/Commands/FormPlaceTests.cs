using SemconvTool.Tests.Registries;

namespace SemconvTool.Tests.Commands;

/// <summary>Where templates that print reports may lie: what <c>generate</c> takes, every report takes.</summary>
public sealed class FormPlaceTests
{
    private const string Configuration = "templates:\n  - pattern: report.txt.j2\n    filter: .\n    application_mode: single\n";

    [Theory]
    [InlineData("forms.zip", "", "forms.zip")]
    [InlineData("forms.zip", "package-1.0/reports/", "forms.zip[reports]")]
    [InlineData("forms.tar.gz", "reports/", "forms.tar.gz[reports]")]
    public void Archive_prints_counts_changes_and_problems(string name, string inside, string path)
    {
        using var folder = Project();
        var files = Files(inside);
        File.WriteAllBytes(folder[name], name.EndsWith(".zip", StringComparison.Ordinal) ? Archives.Zip(files) : Archives.TarGz(files));
        Assert.Equal((ExitCode.Clean, "mine\n"), Outcome(folder.Run("stats", "--templates", path, "--format", "mine")));
        Assert.Equal((ExitCode.Clean, "mine\n"), Outcome(folder.Run("diff", "--baseline-registry", "model", "--diff-template", path, "--format", "mine")));
        Break(folder);
        Assert.Equal((ExitCode.Findings, "mine\n"), Outcome(folder.Run("check", "--diagnostic-stdout", "--diagnostic-template", path, "--diagnostic-format", "mine")));
    }

    [Fact]
    public void Archive_behind_a_url_is_fetched_and_may_stand_in_the_configuration()
    {
        using var server = new WebServer();
        server.Add("/forms-1.0.zip", Archives.Zip(Files("top/reports/")));
        using var folder = Project();
        folder.Variables["SEMCONV_CACHE"] = folder["cache"];
        var path = $"{server.Url}/forms-1.0.zip[reports]";
        Assert.Equal((ExitCode.Clean, "mine\n"), Outcome(folder.Run("stats", "--templates", path, "--format", "mine")));
        folder.Write(".weaver.toml", $"[diagnostics]\ntemplate = '{path}'\nformat = 'mine'\n[diff]\ntemplates = '{path}'\n");
        Assert.Equal((ExitCode.Clean, "mine\n"), Outcome(folder.Run("diff", "--baseline-registry", "model", "--format", "mine", "--offline")));
        Break(folder);
        Assert.Equal((ExitCode.Findings, "mine\n"), Outcome(folder.Run("check", "--diagnostic-stdout")));
    }

    [Fact]
    public void Form_that_an_archive_does_not_have_leaves_ours_with_a_note()
    {
        using var folder = Project();
        File.WriteAllBytes(folder["forms.zip"], Archives.Zip(Files("reports/")));
        var result = folder.Run("stats", "--templates", "forms.zip[reports]", "--format", "json");
        Assert.StartsWith("{", result.Output, StringComparison.Ordinal);
        Assert.Contains("note SC7430 (usage-no-effect): '--templates' changes nothing\nhelp: write '--format mine'", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no.zip", "stats", "--templates", "no.zip", "--format", "mine")]
    [InlineData("no.zip", "check", "--diagnostic-template", "no.zip", "--diagnostic-format", "mine")]
    [InlineData("no.zip", "doctor", "x.yaml", "--diagnostic-template", "no.zip")]
    [InlineData("fetches nothing", "doctor", "x.yaml", "--diagnostic-template", "https://example.com/forms.zip")]
    public void Place_that_cannot_be_read_is_named(string expected, params string[] args)
    {
        using var folder = Project();
        var result = folder.Run(args);
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    private static (ExitCode Code, string Output) Outcome(ToolResult result) => (result.Code, result.Output);

    private static TestFolder Project() => new TestFolder().Write(".git/HEAD", "x").Write("model/a.yaml", Models.Clean).Write("x.yaml", "");

    private static void Break(TestFolder folder) => folder.Write("model/b.yaml", "file_format: definition/2\nattribtes: []\n");

    private static (string Path, string Content)[] Files(string folder) =>
        [($"{folder}mine/weaver.yaml", Configuration), ($"{folder}mine/report.txt.j2", "mine"), ($"{folder}other/report.txt.j2", "other")];
}
