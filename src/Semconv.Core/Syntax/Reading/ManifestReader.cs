using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads a manifest of either kind.</summary>
/// <remarks>Weaver ignores keys that it does not know; here they are warned of.</remarks>
internal static class ManifestReader
{
    private const string LegacyName = "registry_manifest.yaml";

    public static RegistryManifest Read(SourceText source, DiagnosticBag diagnostics)
    {
        var root = YamlReader.Read(source, diagnostics);
        if (source.Path.EndsWith(LegacyName, StringComparison.Ordinal))
        {
            diagnostics.Report(ManifestDiagnostics.LegacyManifestName(source));
        }

        if (root is not YamlMapping mapping)
        {
            if (root is not null)
            {
                diagnostics.Report(ManifestDiagnostics.ManifestIsNotMapping(root));
            }

            return new RegistryManifest(source, ManifestKind.Definition);
        }

        var fields = new FieldReader(mapping, "a manifest", diagnostics);
        switch (mapping.Find("file_format"))
        {
            case null:
                return ReadDefinition(source, fields);
            case YamlScalar { IsString: true, Text: "manifest/2.0" }:
                return ReadPublication(source, fields);
            case var unknown:
                diagnostics.Report(ManifestDiagnostics.UnknownManifestFormat(unknown));
                return new RegistryManifest(source, ManifestKind.Definition);
        }
    }

    private static RegistryManifest ReadDefinition(SourceText source, FieldReader fields)
    {
        fields.WarnOfUnknownKeys(KnownKeys.Manifest);
        var hasSchemaUrl = fields.OptionalValue("schema_url") is not null;
        return new RegistryManifest(source, ManifestKind.Definition)
        {
            SchemaUrl = hasSchemaUrl ? SchemaUrlReader.Read(fields) : SchemaUrlReader.ReadLegacy(fields),
            Description = fields.OptionalText("description"),
            Stability = fields.OptionalKeyword("stability", Keywords.Stability),
            Dependencies = fields.Items<DependencyDeclaration>("dependencies", hasSchemaUrl ? DependencyReader.Read : DependencyReader.ReadLegacy),
        };
    }

    private static RegistryManifest ReadPublication(SourceText source, FieldReader fields)
    {
        fields.WarnOfUnknownKeys(KnownKeys.PublicationManifest);
        var oldUri = fields.OptionalText("resolved_schema_uri");
        if (oldUri is not null)
        {
            var key = fields.Mapping.Entries.First(entry => entry.Key.Text == "resolved_schema_uri").Key;
            fields.Diagnostics.Report(ManifestDiagnostics.LegacyManifestKey(key.Location, key.Text, "resolved_registry_uri"));
        }

        return new RegistryManifest(source, ManifestKind.Publication)
        {
            SchemaUrl = SchemaUrlReader.Read(fields),
            Description = fields.OptionalText("description"),
            Stability = fields.OptionalKeyword("stability", Keywords.Stability),
            Dependencies = fields.Items("dependencies", DependencyReader.Read),
            ResolvedRegistryUri = oldUri ?? fields.RequiredText("resolved_registry_uri"),
        };
    }
}
