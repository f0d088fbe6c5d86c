using System.Collections.Immutable;

namespace SemconvTool.Registries;

/// <summary>Which files of a folder make up a registry: Weaver's rules.</summary>
internal static class ModelFileNames
{
    /// <summary>The names of a manifest; the first that is there counts.</summary>
    public static ImmutableArray<string> Manifests { get; } = ["manifest.yaml", "registry_manifest.yaml"];

    public static bool IsDefinition(string name) =>
        Path.GetExtension(name) is ".yaml" or ".yml" && !Manifests.Contains(name) && name != "schema-next.yaml";
}
