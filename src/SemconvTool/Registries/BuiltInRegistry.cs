using System.Collections.Immutable;
using Semconv.Core;
using Semconv.Core.Syntax;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Registries;

/// <summary>The registry of Dapr, which the tool carries, so that it works where there is none.</summary>
internal static class BuiltInRegistry
{
    /// <summary>What it is called in place of a path; files are reported below it.</summary>
    public const string Name = "built-in";

    private const string Prefix = "model/";

    public static RegistrySource Load(DiagnosticBag diagnostics) => Load("dapr", null, diagnostics);

    private static RegistrySource Load(string folder, SchemaUrl? expected, DiagnosticBag diagnostics)
    {
        var names = typeof(BuiltInRegistry).Assembly.GetManifestResourceNames()
            .Select(name => (Name: name, Path: name.Replace('\\', '/')))
            .Where(entry => entry.Path.StartsWith($"{Prefix}{folder}/", StringComparison.Ordinal))
            .OrderBy(entry => entry.Path, StringComparer.Ordinal)
            .ToList();
        var manifest = RegistryManifest.Read(Read(names.Single(entry => entry.Path == $"{Prefix}{folder}/manifest.yaml")), diagnostics);
        return new RegistrySource($"{Name}/{folder}")
        {
            Manifest = manifest,
            ExpectedUrl = expected,
            Files = [.. names.Where(entry => ModelFileNames.IsDefinition(Path.GetFileName(entry.Path))).Select(Read)],
            Dependencies = [.. (manifest?.Dependencies ?? []).Select(dependency => Load(LastName(dependency), dependency.SchemaUrl.Value, diagnostics))],
        };
    }

    /// <summary>Manifests name the folders of this repository: <c>model/otel</c>.</summary>
    private static string LastName(DependencyDeclaration dependency) => dependency.RegistryPath!.Value.Value[Prefix.Length..];

    private static SourceText Read((string Name, string Path) entry)
    {
        using var reader = new StreamReader(typeof(BuiltInRegistry).Assembly.GetManifestResourceStream(entry.Name)!);
        return SourceText.From($"{Name}/{entry.Path[Prefix.Length..]}", reader.ReadToEnd());
    }
}
