using System.Xml.Linq;

namespace Architecture.Tests;

/// <summary>Who may see whom, and which packages the product stands on (docs/ARCHITECTURE.md).</summary>
public sealed class ProjectReferenceTests
{
    private static readonly string[] Pure = ["Semconv.Text", "Semconv.Templating", "Semconv.Core"];

    private static readonly string[] Everything = [.. Pure, "Semconv.LiveCheck", "Semconv.Otlp", "SemconvTool", "Dapr.Semconv"];

    private static readonly Dictionary<string, string[]> AllowedProjects = new(StringComparer.Ordinal)
    {
        ["Semconv.Text"] = [],
        ["Semconv.Templating"] = ["Semconv.Text"],
        ["Semconv.Core"] = ["Semconv.Text", "Semconv.Templating"],
        ["Semconv.LiveCheck"] = Pure,
        ["Semconv.Otlp"] = [.. Pure, "Semconv.LiveCheck"],
        ["SemconvTool"] = [.. Pure, "Semconv.LiveCheck", "Semconv.Otlp"],
        ["Dapr.Semconv"] = [],
        ["Dapr.Semconv.Analyzers"] = [],
        ["Dapr.Semconv.Testing"] = [.. Pure, "Semconv.LiveCheck"],
        ["Semconv.TestSupport"] = ["Semconv.Text"],
        ["Semconv.Text.Tests"] = ["Semconv.Text"],
        ["Semconv.Templating.Tests"] = ["Semconv.Text", "Semconv.Templating"],
        ["Semconv.Core.Tests"] = Pure,
        ["Semconv.Benchmarks"] = [.. Pure, "Semconv.LiveCheck", "Semconv.Otlp"],
        ["Semconv.Otlp.Tests"] = [.. Pure, "Semconv.LiveCheck", "Semconv.Otlp"],
        ["Semconv.LiveCheck.Tests"] = [.. Pure, "Semconv.LiveCheck", "Semconv.Otlp"],
        ["SemconvTool.Tests"] = [.. Pure, "SemconvTool"],
        ["Dapr.Model.Tests"] = [.. Pure, "Semconv.LiveCheck"],
        ["Dapr.Semconv.Tests"] = [.. Pure, "Dapr.Semconv"],
        ["Architecture.Tests"] = Everything,
        ["Weaver.Parity"] = [.. Pure, "SemconvTool"],
    };

    private static readonly Dictionary<string, string[]> AllowedPackages = new(StringComparer.Ordinal)
    {
        ["Semconv.Templating"] = ["Markdig"],
        ["SemconvTool"] = ["System.CommandLine"],
    };

    public static TheoryData<string> Projects => [.. ProjectFiles()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_sees_only_what_the_table_allows(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        Assert.True(AllowedProjects.TryGetValue(name, out var allowed), $"'{name}' needs a line in the table of this test");
        var seen = References(path, "ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')));
        var isTest = path.StartsWith("tests/", StringComparison.Ordinal);
        Verdict.None(
            seen.Where(other => !allowed.Contains(other, StringComparer.Ordinal) && !(isTest && other == "Semconv.TestSupport")),
            $"'{name}' may not reference");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Product_stands_on_the_packages_of_the_list_only(string path)
    {
        if (path.StartsWith("src/", StringComparison.Ordinal))
        {
            var allowed = AllowedPackages.GetValueOrDefault(Path.GetFileNameWithoutExtension(path), []);
            Verdict.None(References(path, "PackageReference").Except(allowed, StringComparer.Ordinal), $"'{path}' may not use the package");
        }
    }

    [Fact]
    public void Solution_lists_every_project()
    {
        var listed = XDocument.Parse(RepositoryFiles.Read("Semconv.slnx")).Descendants("Project")
            .Select(project => (string?)project.Attribute("Path"))
            .Order(StringComparer.Ordinal);
        Assert.Equal(ProjectFiles(), listed);
    }

    private static IEnumerable<string> ProjectFiles() =>
        RepositoryFiles.Under("src", "tests").Where(path => path.EndsWith(".csproj", StringComparison.Ordinal));

    private static IEnumerable<string> References(string path, string kind) =>
        XDocument.Parse(RepositoryFiles.Read(path)).Descendants(kind).Select(element => (string?)element.Attribute("Include") ?? string.Empty);
}
