namespace SemconvTool.Tests.Commands;

/// <summary>What is said of registries that are not what they seem.</summary>
public sealed class RegistryChoiceTests
{
    private const string NoManifest = "note SC7020 (input-no-manifest): no manifest was found in 'model', and dependencies come from the manifest\n";

    [Fact]
    public void Registry_without_a_definition_file_ends_with_two()
    {
        using var folder = new TestFolder().Write("model/manifest.yaml", Models.Manifest("main"));
        var result = folder.Run("check");
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.StartsWith("error SC7004 (input-empty): the registry 'model' holds no definition file\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Manifest_that_is_named_is_the_one_that_is_read()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean)
            .Write("model/manifest.yaml", Models.Manifest("first")).Write("model/registry_manifest.yaml", Models.Manifest("second"));
        Assert.Contains("example.com/second/", Resolve("model/registry_manifest.yaml"), StringComparison.Ordinal);
        Assert.Contains("example.com/first/", Resolve("model/manifest.yaml"), StringComparison.Ordinal);
        Assert.Contains("example.com/first/", Resolve("model"), StringComparison.Ordinal);

        string Resolve(string registry) => folder.Run("resolve", "--v2", "-r", registry).Output;
    }

    [Fact]
    public void Unknown_attributes_without_a_manifest_get_one_note()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Broken).Write("model/b.yaml", Models.Broken.Replace("checkout", "return", StringComparison.Ordinal));
        var error = folder.Run("check").Error;
        Assert.Equal(2, error.Split(NoManifest).Length);
    }

    [Fact]
    public void Unknown_attributes_with_a_manifest_get_no_note()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Broken).Write("model/manifest.yaml", Models.Manifest("main"));
        Assert.DoesNotContain("SC7020", folder.Run("check").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resolve --lineage", "without '--v2' the lineage is always there")]
    [InlineData("resolve --lineage --v2", "the form of '--v2' has no lineage")]
    public void Lineage_changes_nothing_and_says_so(string line, string reason)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        var result = folder.Run(line.Split(' '));
        Assert.Equal(ExitCode.Clean, result.Code);
        Assert.Contains($"note SC7430 (usage-no-effect): '--lineage' changes nothing\nhelp: leave it out: {reason}\n", result.Error, StringComparison.Ordinal);
    }
}
