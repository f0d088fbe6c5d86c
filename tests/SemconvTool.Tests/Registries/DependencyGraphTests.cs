using System.Globalization;
using Semconv.TestSupport;

namespace SemconvTool.Tests.Registries;

/// <summary>Registries that depend on each other, seen together.</summary>
public sealed class DependencyGraphTests
{
    [Theory]
    [InlineData("circular-registry-test/registry_a", "SC3101", "example.com/registry_a/schemas -> example.com/registry_b/schemas -> example.com/registry_a/schemas")]
    [InlineData("incompatible-version-conflict/main", "SC3103", "registry 'example.com/c' is needed in the incompatible versions '1.0.0' and '2.0.0'")]
    [InlineData("invalid-version-conflict/main", "SC3104", "one is no semantic version")]
    [InlineData("unversioned-conflict/main", "SC3105", "registry 'dep' is named twice")]
    public void Recorded_graph_that_Weaver_refuses_is_refused(string registry, string id, string message)
    {
        var folder = SharedData.Require("data", "weaver-resolver");
        using var temporary = new TestFolder { WorkingFolder = folder };
        var result = temporary.Run("check", "-r", $"data/{registry}");
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains(id, result.Error, StringComparison.Ordinal);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Chain_of_ten_dependencies_is_read_and_one_of_eleven_is_not()
    {
        using var folder = new TestFolder();
        for (var index = 0; index <= 11; index++)
        {
            var next = (index + 1).ToString(CultureInfo.InvariantCulture);
            var manifest = index == 11 ? Models.Manifest("r11") : Models.Manifest($"r{index}", ($"r{next}", $"r{next}"));
            folder.Write($"r{index}/manifest.yaml", manifest).Write($"r{index}/a.yaml", "file_format: definition/2\n");
        }

        Assert.DoesNotContain("SC3102", folder.Run("check", "-r", "r1").Error, StringComparison.Ordinal);
        Assert.Contains("r10/manifest.yaml:3:17", folder.Run("check", "-r", "r0").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Newest_version_of_a_major_is_used_and_the_older_wish_is_warned_of()
    {
        using var folder = new TestFolder();
        Base(folder, "1.9.0", "old");
        Base(folder, "1.10.0", "new");
        folder.Write("middle/manifest.yaml", Manifest("middle/1.0.0", "base/1.10.0")).Write("middle/a.yaml", "file_format: definition/2\n");
        folder.Write("main/manifest.yaml", Manifest("main/1.0.0", "base/1.9.0", "middle/1.0.0"));
        folder.Write("main/a.yaml", "file_format: definition/2\nimports:\n  spans: [shop.*]\n");
        var result = folder.Run("resolve", "--v2", "-r", "main");
        Assert.Contains("SC3106", result.Error, StringComparison.Ordinal);
        Assert.Contains("brief: new\n", result.Output.Split("\nrefinements:")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("brief: old\n", result.Output.Split("\nrefinements:")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_of_dependencies_is_included_on_demand()
    {
        using var folder = new TestFolder();
        Base(folder, "1.0.0", "text");
        folder.Write("main/manifest.yaml", Manifest("main/1.0.0", "base/1.0.0")).Write("main/a.yaml", "file_format: definition/2\n");
        Assert.Contains("  spans: []", folder.Run("resolve", "--v2", "-r", "main").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("  spans: []", folder.Run("resolve", "--v2", "-r", "main", "--include-unreferenced").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Package_that_fails_writes_nothing()
    {
        using var folder = new TestFolder();
        folder.Write("model/a.yaml", Models.Broken).Write("model/manifest.yaml", Models.Manifest("shop"));
        Assert.Equal(ExitCode.Findings, folder.Run("package", "-r", "model", "-o", "out", "--resolved-registry-uri", "resolved.yaml").Code);
        Assert.False(Directory.Exists(folder["out"]));
    }

    private static void Base(TestFolder folder, string version, string brief) => folder
        .Write($"base/{version}/manifest.yaml", $"schema_url: https://example.com/base/{version}\n")
        .Write($"base/{version}/a.yaml", Models.Clean.Replace("A checkout.", brief, StringComparison.Ordinal));

    private static string Manifest(string name, params string[] dependencies) =>
        $"schema_url: https://example.com/{name}\ndependencies:\n"
        + string.Concat(dependencies.Select(each => $"  - schema_url: https://example.com/{each}\n    registry_path: {each.Replace("middle/1.0.0", "middle", StringComparison.Ordinal)}\n"));
}
