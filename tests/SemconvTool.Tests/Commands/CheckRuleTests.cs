namespace SemconvTool.Tests.Commands;

/// <summary>Packages of rules, and what a project decides about their findings.</summary>
public sealed class CheckRuleTests
{
    [Fact]
    public void Packages_are_off_unless_asked_for()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.WithoutNamespace);
        Assert.Equal(ExitCode.Clean, folder.Run("check").Code);
        var result = folder.Run("check", "-p", "naming_conventions");
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.StartsWith("model/a.yaml:6:13: error SC4101 (attribute-without-namespace): 'order'", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://github.com/open-telemetry/opentelemetry-weaver-packages.git[policies/check/naming_conventions]")]
    [InlineData("../packages/policies/check/naming_conventions/")]
    [InlineData("naming_conventions")]
    public void Path_that_ends_in_the_name_of_a_package_switches_it_on(string path)
    {
        using var folder = new TestFolder().Write(".weaver.toml", $"[policy]\npaths = ['{path}']").Write("model/a.yaml", Models.WithoutNamespace);
        Assert.Equal(ExitCode.Findings, folder.Run("check").Code);
        Assert.Equal(ExitCode.Clean, folder.Run("check", "--skip-policies").Code);
    }

    [Fact]
    public void Other_policies_are_an_error()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.WithoutNamespace);
        var result = folder.Run("check", "-p", "my/rules.rego");
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("'my/rules.rego' of '--policy' is not one of the packages", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Comparison_needs_a_baseline_and_finds_what_is_gone()
    {
        using var folder = new TestFolder()
            .Write("base/a.yaml", Models.WithoutNamespace).Write("model/a.yaml", Models.WithoutNamespace.Replace("shop.name", "shop.title", StringComparison.Ordinal));
        var result = folder.Run("check", "-p", "backwards-compatibility", "--baseline-registry", "base");
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("base/a.yaml:10:13: error SC5101", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check -p backwards-compatibility", "", 2, "error SC7421 (usage-one-baseline): the package 'backwards-compatibility' compares")]
    [InlineData("check", "[policy]\npaths = ['x/backwards-compatibility']", 0, "warning SC7421 (usage-one-baseline): the package 'backwards-compatibility' compares")]
    [InlineData("check --baseline-registry model", "", 0, "note SC7430 (usage-no-effect): '--baseline-registry' changes nothing")]
    [InlineData("check --baseline-registry model -p stability", "", 0, "note SC7430 (usage-no-effect): '--baseline-registry' changes nothing")]
    [InlineData("resolve -p backwards-compatibility", "", 0, "note SC7430 (usage-no-effect): '--policy backwards-compatibility' changes nothing")]
    public void Comparison_that_cannot_run_does_not_look_clean(string line, string configuration, int code, string expected)
    {
        using var folder = new TestFolder().Write(".weaver.toml", configuration).Write("model/a.yaml", Models.WithoutNamespace);
        var result = folder.Run(line.Split(' '));
        Assert.Equal(code, (int)result.Code);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Baseline_can_be_a_commit()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.WithoutNamespace);
        folder.Git("init", "--quiet");
        folder.Git("add", "--all");
        folder.Git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "--quiet", "--message", "first");
        folder.Write("model/a.yaml", Models.WithoutNamespace.Replace("shop.name", "shop.title", StringComparison.Ordinal));
        var result = folder.Run("check", "-p", "backwards-compatibility", "--baseline", "HEAD");
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.StartsWith("HEAD:model/a.yaml:10:13: error SC5101", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_of_a_baseline_are_not_reported()
    {
        using var folder = new TestFolder().Write("base/a.yaml", Models.WithoutNamespace).Write("base/rules.rego", "package x").Write("model/a.yaml", Models.Clean);
        var error = folder.Run("check", "-p", "backwards-compatibility", "--baseline-registry", "base").Error;
        Assert.Contains("error SC5101", error, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_not_called_removed()
    {
        using var folder = new TestFolder().Write("base/a.yaml", Models.WithoutNamespace).Write("model/a.yaml", $"{Models.WithoutNamespace}\n  - {{").Write("model/b.yaml", Models.Clean);
        var error = folder.Run("check", "-p", "backwards-compatibility", "--baseline-registry", "base").Error;
        Assert.Contains("error SC1005", error, StringComparison.Ordinal);
        Assert.DoesNotContain("SC5101", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_baselines_are_an_error()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.WithoutNamespace);
        Assert.Contains("SC7421", folder.Run("check", "--baseline-registry", "model", "--baseline", "HEAD").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Baseline_registry_that_does_not_exist_is_an_error()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.WithoutNamespace);
        Assert.Equal(ExitCode.Usage, folder.Run("check", "--baseline-registry", "gone").Code);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("note", 1)]
    public void Weight_that_fails_can_be_chosen(string weight, int code)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.WithoutNamespace);
        Assert.Equal(code, (int)folder.Run("check", "--fail-on", weight).Code);
        folder.Write(".weaver.toml", $"[semconv.check]\nfail_on = '{weight}'");
        Assert.Equal(code, (int)folder.Run("check").Code);
    }

    [Theory]
    [InlineData("error", "failures=\"0\"")]
    [InlineData("warning", "failures=\"1\"")]
    public void Report_of_tests_fails_where_the_command_does(string weight, string failures)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.WithoutNamespace);
        Assert.Contains(failures, folder.Run("check", "--format", "junit", "--fail-on", weight).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_weight_is_an_error()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.WithoutNamespace);
        Assert.Equal(ExitCode.Usage, folder.Run("check", "--fail-on", "violation").Code);
    }

    [Theory]
    [InlineData("error", ": error SC2108")]
    [InlineData("note", ": note SC2108")]
    public void Rule_can_weigh_more_or_less(string weight, string expected)
    {
        using var folder = new TestFolder().Write(".weaver.toml", $"[semconv.check.severity]\nSC2108 = '{weight}'").Write("model/a.yaml", Models.WithoutNamespace);
        Assert.Contains(expected, folder.Run("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_can_be_turned_off()
    {
        using var folder = new TestFolder().Write(".weaver.toml", "[semconv.check.severity]\nSC2108 = 'off'").Write("model/a.yaml", Models.WithoutNamespace);
        Assert.DoesNotContain("SC2108", folder.Run("check").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SC3001 = 'warning'", "SC7206")]
    [InlineData("SC2108 = 'quiet'", "SC7204")]
    public void Errors_of_resolution_keep_their_weight_and_words_are_checked(string line, string id)
    {
        using var folder = new TestFolder().Write(".weaver.toml", $"[semconv.check.severity]\n{line}").Write("model/a.yaml", Models.WithoutNamespace);
        var result = folder.Run("check");
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains($".weaver.toml:2:", result.Error, StringComparison.Ordinal);
        Assert.Contains(id, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Suppression_beside_an_item_covers_that_item()
    {
        const string Reason = "    annotations: {semconv: {suppress: [{id: SC2108, reason: any name will do}]}}\n";
        using var folder = new TestFolder().Write("model/a.yaml", $"{Models.WithoutNamespace}\n        {Reason.TrimStart()}");
        Assert.DoesNotContain("SC2108", folder.Run("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Suppression_without_use_is_reported_when_its_rule_ran()
    {
        const string Table = "[[semconv.check.suppress]]\nid = 'SC4104'\nreason = 'old'\n";
        using var folder = new TestFolder().Write(".weaver.toml", Table).Write("model/a.yaml", Models.WithoutNamespace);
        Assert.DoesNotContain("SC2302", folder.Run("check").Error, StringComparison.Ordinal);
        Assert.Contains(".weaver.toml:2:6: warning SC2302", folder.Run("check", "-p", "naming_conventions").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("path = 'model'", true)]
    [InlineData("path = 'model/a.yaml'", true)]
    [InlineData("path = 'mode'", false)]
    [InlineData("subject = 'shop.name'", true)]
    [InlineData("subject = 'order'", false)]
    public void Suppression_of_the_configuration_covers_a_path_or_an_item(string line, bool isCovered)
    {
        var table = $"[[semconv.check.suppress]]\nid = 'SC2108'\nreason = 'any name will do'\n{line}\n";
        using var folder = new TestFolder().Write(".weaver.toml", table).Write("model/a.yaml", Models.WithoutNamespace);
        Assert.Equal(isCovered, !folder.Run("check").Error.Contains("SC2108 (missing-examples)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public void Suppression_of_no_file_is_an_error(string path)
    {
        var table = $"[[semconv.check.suppress]]\nid = 'SC2108'\nreason = 'any name will do'\npath = '{path}'\n";
        using var folder = new TestFolder().Write(".weaver.toml", table).Write("model/a.yaml", Models.WithoutNamespace);
        var result = folder.Run("check");
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.StartsWith($".weaver.toml:4:8: error SC7204 (config-wrong-choice): '{path}' names no file", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Suppression_without_a_reason_is_an_error()
    {
        using var folder = new TestFolder().Write(".weaver.toml", "[[semconv.check.suppress]]\nid = 'SC2108'\n").Write("model/a.yaml", Models.WithoutNamespace);
        Assert.Contains("SC7207", folder.Run("check").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("resolve")]
    [InlineData("stats")]
    [InlineData("stats --declared")]
    [InlineData("search shop")]
    [InlineData("diff --baseline-registry model")]
    public void Decisions_on_rules_that_did_not_run_are_neither_unused_nor_gone(string line)
    {
        const string Table =
            """
            [semconv.check]
            baseline_file = 'known.txt'
            [[semconv.check.suppress]]
            id = 'SC4104'
            reason = 'old'
            """;
        using var folder = new TestFolder().Write(".weaver.toml", Table).Write("known.txt", "SC4101 | a.yaml | order\n").Write("model/a.yaml", Models.WithoutNamespace);
        var error = folder.Run(line.Split(' ')).Error;
        Assert.DoesNotContain("SC2302", error, StringComparison.Ordinal);
        Assert.DoesNotContain("SC2303", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Suppressed_error_does_not_stop_what_comes_after()
    {
        const string Table = "[policy]\npaths = ['naming_conventions']\n[[semconv.check.suppress]]\nid = 'SC4101'\nreason = 'an old name'\n";
        using var folder = new TestFolder().Write(".weaver.toml", Table).Write("model/a.yaml", Models.WithoutNamespace);
        Assert.Contains("shop.name", folder.Run("resolve").Output, StringComparison.Ordinal);
        folder.Write(".weaver.toml", Table.Replace("SC4101", "SC4102", StringComparison.Ordinal));
        Assert.Empty(folder.Run("resolve").Output);
    }
}
