using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Output;

/// <summary>Writes the manifest of a published registry, which says where the registry itself is.</summary>
public static class PublicationManifestWriter
{
    /// <param name="manifest">The manifest that the registry is defined with.</param>
    /// <param name="resolvedRegistryUri">Where the published registry will be.</param>
    /// <param name="writer">The sink.</param>
    public static void Write(RegistryManifest manifest, string resolvedRegistryUri, IStructureWriter writer)
    {
        writer.BeginObject();
        writer.Text("file_format", "manifest/2.0");
        writer.Text("schema_url", (manifest.SchemaUrl?.Value ?? SchemaUrl.Unknown).Value);
        if (manifest.Description is { } description)
        {
            writer.Text("description", description.Value);
        }

        if (!manifest.Dependencies.IsEmpty)
        {
            writer.BeginList("dependencies");
            foreach (var dependency in manifest.Dependencies)
            {
                writer.BeginObject();
                writer.Text("schema_url", dependency.SchemaUrl.Value.Value);
                writer.EndObject();
            }

            writer.EndList();
        }

        writer.Text("stability", Keywords.Stability.TextOf(manifest.Stability?.Value ?? Stability.Development));
        writer.Text("resolved_registry_uri", resolvedRegistryUri);
        writer.EndObject();
    }
}
