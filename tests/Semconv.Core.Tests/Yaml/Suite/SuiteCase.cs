using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Yaml.Suite;

/// <summary>One text of the public YAML test suite, with what it should be read as: nothing when it is invalid.</summary>
internal sealed record SuiteCase(string Id, string Text, SuiteEvents? Events)
{
    /// <summary>All texts below the folder of the suite's <c>data</c> branch.</summary>
    public static IEnumerable<SuiteCase> ReadAll(string folder) =>
        Directory.EnumerateFiles(folder, "in.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetDirectoryName(path)!)
            .Where(directory => !IsView(Path.GetRelativePath(folder, directory)))
            .Order(StringComparer.Ordinal)
            .Select(directory => Read(folder, directory));

    /// <summary>How our reading differs from the suite's, or null when it does not.</summary>
    public string? Check()
    {
        var diagnostics = new DiagnosticBag();
        var root = YamlReader.Read(SourceText.From("in.yaml", Text), diagnostics);
        var ids = diagnostics.ToImmutable().Select(diagnostic => diagnostic.Id).ToList();
        if (Events is null)
        {
            return root is null ? null : "is read, but invalid";
        }

        if (Events.IsRefusedByDesign)
        {
            return root is null && ids.Intersect(Events.RefusalIds, StringComparer.Ordinal).Any() ? null : "is not refused as it should be";
        }

        if (root is null)
        {
            return $"is refused with {string.Join(", ", ids)}, but valid";
        }

        var actual = SuiteEvents.Describe(root);
        return actual == Events.Tree ? null : $"is read as {actual}, not as {Events.Tree}";
    }

    private static SuiteCase Read(string folder, string directory) => new(
        Path.GetRelativePath(folder, directory).Replace('\\', '/'),
        File.ReadAllText(Path.Combine(directory, "in.yaml")),
        File.Exists(Path.Combine(directory, "error")) ? null : new SuiteEvents(File.ReadAllLines(Path.Combine(directory, "test.event"))));

    /// <summary>The suite repeats its cases under these folders.</summary>
    private static bool IsView(string path) => path.Split('/', '\\')[0] is "name" or "tags";
}
