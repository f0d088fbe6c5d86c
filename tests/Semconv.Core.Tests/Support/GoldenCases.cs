using Semconv.TestSupport;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using Semconv.Text.Diagnostics.Rendering;

namespace Semconv.Core.Tests.Support;

/// <summary>Folders of YAML files with the diagnostics that a stage has to print for them.</summary>
internal static class GoldenCases
{
    public static IEnumerable<string> Names(string stage) =>
        Directory.EnumerateDirectories(Folder(stage)).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    /// <summary>Reads every file of a case and compares what was reported with <c>expected.diagnostics.txt</c>.</summary>
    public static void Check(string stage, string name, Action<SourceText, DiagnosticBag> read)
    {
        var folder = Path.Combine(Folder(stage), name);
        var diagnostics = new DiagnosticBag();
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            if (SourceDecoder.Decode(Path.GetFileName(path), File.ReadAllBytes(path), diagnostics) is { } source)
            {
                read(source, diagnostics);
            }
        }

        using var writer = new StringWriter();
        new TextRenderer().Render(diagnostics.ToImmutable(), writer);
        Baseline.AssertEquals(Path.Combine(folder, "expected.diagnostics.txt"), writer.ToString());
    }

    private static string Folder(string stage) => RepositoryRoot.Combine("tests", "Semconv.Core.Tests", "Cases", stage);
}
