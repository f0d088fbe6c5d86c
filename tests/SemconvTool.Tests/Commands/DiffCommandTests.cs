using System.Text.Json;

namespace SemconvTool.Tests.Commands;

/// <summary><c>semconv diff</c>.</summary>
public sealed class DiffCommandTests
{
    private static readonly string Changed = Models.Clean.Replace("kind: internal", "kind: client", StringComparison.Ordinal);

    [Fact]
    public void Text_is_the_default_and_changes_alone_do_not_fail()
    {
        using var folder = Compared();
        var result = folder.Run("diff", "--baseline-registry", "old");
        Assert.Equal(ExitCode.Clean, result.Code);
        Assert.Contains("breaking: span shop.checkout\n  at model/a.yaml:9:11\n  - the span kind changed from internal to client", result.Output, StringComparison.Ordinal);
        Assert.Contains("compared old with model: 1 breaking, 0 risky, 0 safe", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff --baseline-registry old --format json", "changes")]
    [InlineData("registry diff --v2 --baseline-registry old --diff-format json", "changes")]
    [InlineData("diff --baseline-registry old --format detailed-json", "summary")]
    public void Json_is_a_document(string line, string key)
    {
        using var folder = Compared();
        using var document = JsonDocument.Parse(folder.Run(line.Split(' ')).Output);
        Assert.True(document.RootElement.TryGetProperty(key, out _));
    }

    [Theory]
    [InlineData("breaking", 1)]
    [InlineData("risky", 1)]
    [InlineData("safe", 2)]
    [InlineData("worse", 2)]
    public void Level_to_fail_on_decides_the_exit_code(string level, int expected)
    {
        using var folder = Compared();
        Assert.Equal(expected, (int)folder.Run("diff", "--baseline-registry", "old", "--fail-on", level).Code);
    }

    [Fact]
    public void Forbidden_change_is_annotated_at_its_line()
    {
        using var folder = Compared();
        var result = folder.Run("diff", "--baseline-registry", "old", "--fail-on", "breaking", "--diagnostic-format", "github");
        Assert.Contains("::error file=model/a.yaml,line=9", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_file_keeps_the_versions_of_the_previous_one()
    {
        using var folder = Compared().Write("old/manifest.yaml", Models.Manifest("shop")).Write("model/manifest.yaml", "schema_url: https://example.com/shop/1.1.0")
            .Write("schema.yaml", "file_format: 1.1.0\nversions:\n  0.9.0:\n");
        var result = folder.Run("diff", "--baseline-registry", "old", "--format", "telemetry-schema", "--previous-schema", "schema.yaml", "-o", "out");
        Assert.Empty(result.Output);
        Assert.EndsWith("  1.0.0: {}\n  0.9.0: null\n", folder.Read("out/diff.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("diff --baseline main --baseline-registry old")]
    [InlineData("diff --baseline main")]
    [InlineData("diff --baseline-registry nowhere")]
    [InlineData("diff --baseline-registry old --format xml")]
    [InlineData("diff --baseline-registry old --format telemetry-schema --previous-schema nowhere")]
    public void What_cannot_be_compared_is_a_usage_error(string line)
    {
        using var folder = Compared();
        Assert.Equal(ExitCode.Usage, folder.Run(line.Split(' ')).Code);
    }

    [Fact]
    public void Schema_file_needs_a_manifest_for_its_name()
    {
        using var folder = Compared();
        var result = folder.Run("diff", "--baseline-registry", "old", "--format", "telemetry-schema");
        Assert.Equal((ExitCode.Usage, string.Empty), (result.Code, result.Output));
        Assert.Contains("error SC7602 (package-without-manifest)", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("telemetry-schema", "old/a.yaml", "'old/a.yaml' of '--previous-schema' is no schema file")]
    [InlineData("json", "schema.yaml", "'--previous-schema' has a meaning with '--format telemetry-schema' only")]
    public void Previous_schema_is_a_schema_file_for_a_schema_file(string format, string previous, string expected)
    {
        using var folder = Compared().Write("model/manifest.yaml", Models.Manifest("shop")).Write("schema.yaml", "file_format: 1.1.0\nversions: {}\n");
        var result = folder.Run("diff", "--baseline-registry", "old", "--format", format, "--previous-schema", previous);
        Assert.Equal((ExitCode.Usage, string.Empty), (result.Code, result.Output));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Baseline_of_a_commit_takes_its_dependencies_from_the_commit_too()
    {
        using var folder = new TestFolder()
            .Write("model/app/manifest.yaml", Models.Manifest("app", ("shop", "model/shop")))
            .Write("model/app/a.yaml", "file_format: definition/2\nspans: [{type: app.run, kind: internal, name: {note: run}, brief: A run., stability: stable, attributes: [{ref: shop.order.id}]}]")
            .Write("model/shop/manifest.yaml", Models.Manifest("shop"))
            .Write("model/shop/a.yaml", Models.Clean);
        folder.Git("init", "--quiet");
        folder.Git("add", "--all");
        folder.Git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "--quiet", "--message", "first");
        folder.Write("model/app/a.yaml", folder.Read("model/app/a.yaml").Replace("shop.order.id", "shop.order.key", StringComparison.Ordinal));
        folder.Write("model/shop/a.yaml", Models.Clean.Replace("shop.order.id", "shop.order.key", StringComparison.Ordinal));

        var result = folder.Run("diff", "--baseline", "HEAD", "-r", "model/app");
        Assert.Equal(ExitCode.Clean, result.Code);
        Assert.Contains("no longer has the attribute 'shop.order.id'", result.Output, StringComparison.Ordinal);
        Assert.Contains("compared HEAD:model/app with model/app", result.Error, StringComparison.Ordinal);

        var unknown = folder.Run("diff", "--baseline", "nothing", "-r", "model/app");
        Assert.Equal(ExitCode.Usage, unknown.Code);
        Assert.Contains("the repository has no commit 'nothing'", unknown.Error, StringComparison.Ordinal);
    }

    private static TestFolder Compared() => new TestFolder().Write("old/a.yaml", Models.Clean).Write("model/a.yaml", Changed);
}
