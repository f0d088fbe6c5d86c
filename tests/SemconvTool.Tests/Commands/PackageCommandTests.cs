namespace SemconvTool.Tests.Commands;

/// <summary>What keeps a registry from being published.</summary>
public sealed class PackageCommandTests
{
    private const string Policy = "[policy]\npaths = ['naming_conventions']\n";

    /// <summary>An attribute without a namespace, which is an error (SC4101).</summary>
    private static readonly string Model = Models.Clean.Replace("shop.order.id", "order", StringComparison.Ordinal);

    [Theory]
    [InlineData("[semconv.check.severity]\nSC4101 = 'warning'")]
    [InlineData("[semconv.check.severity]\nSC4101 = 'off'")]
    [InlineData("[[semconv.check.suppress]]\nid = 'SC4101'\nreason = 'an old name'")]
    public void Error_that_the_project_does_not_count_does_not(string decision)
    {
        using var folder = Project(Policy + decision);
        Assert.Equal(ExitCode.Clean, Package(folder).Code);
        Assert.True(File.Exists(folder["out/manifest.yaml"]));
        Assert.True(File.Exists(folder["out/resolved.yaml"]));
    }

    [Fact]
    public void Error_keeps_a_registry_from_being_published()
    {
        using var folder = Project(Policy);
        Assert.Equal(ExitCode.Findings, Package(folder).Code);
        Assert.False(Directory.Exists(folder["out"]));
    }

    private static TestFolder Project(string configuration) => new TestFolder()
        .Write(".weaver.toml", configuration).Write("model/manifest.yaml", Models.Manifest("shop")).Write("model/a.yaml", Model);

    private static ToolResult Package(TestFolder folder) => folder.Run("package", "-o", "out", "--resolved-registry-uri", "resolved.yaml");
}
