using System.Collections.Immutable;
using Semconv.Core.Syntax;
using Semconv.TestSupport;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Support;

/// <summary>Finds the files of a registry on disk as Weaver does, and reads them.</summary>
internal static class DefinitionFiles
{
    private static readonly ImmutableArray<string> NotDefinitions = ["manifest.yaml", "registry_manifest.yaml", "schema-next.yaml"];

    public static ImmutableArray<SemconvFile> ReadModel(string version, DiagnosticBag diagnostics) =>
        Read(SharedData.Require("data", "otel-semconv", version, "model"), diagnostics);

    public static ImmutableArray<SemconvFile> Read(string folder, DiagnosticBag diagnostics) =>
        [.. Sources(folder, diagnostics).Select(source => SemconvFile.Read(source, diagnostics))];

    /// <summary>The definition files of a folder under their paths relative to it.</summary>
    public static IEnumerable<SourceText> Sources(string folder, DiagnosticBag diagnostics) =>
        Paths(folder).Select(path => SourceDecoder.Decode(path, File.ReadAllBytes(Path.Combine(folder, path)), diagnostics)).OfType<SourceText>();

    private static IEnumerable<string> Paths(string folder) =>
        Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(IsDefinition)
            .Order(StringComparer.Ordinal);

    private static bool IsDefinition(string path) =>
        Path.GetExtension(path) is ".yaml" or ".yml"
        && !path.Split('/').Any(part => part.StartsWith('.'))
        && !NotDefinitions.Contains(Path.GetFileName(path), StringComparer.Ordinal);
}
