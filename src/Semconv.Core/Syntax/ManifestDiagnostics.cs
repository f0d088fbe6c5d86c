using Semconv.Core.Syntax.Wording;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax;

/// <summary>What can be wrong with a manifest beside what can be wrong with every file.</summary>
public static class ManifestDiagnostics
{
    public static readonly DiagnosticDescriptor ManifestIsNotMappingDescriptor = new(
        "SC1201", "manifest-is-not-mapping", Severity.Error, "A manifest is empty or is not a mapping.");

    public static readonly DiagnosticDescriptor UnknownManifestFormatDescriptor = new(
        "SC1202", "unknown-manifest-format", Severity.Error, "A manifest names a format that does not exist.");

    public static readonly DiagnosticDescriptor MissingSchemaUrlDescriptor = new(
        "SC1203", "missing-schema-url", Severity.Error, "A manifest does not say which registry it describes.");

    public static readonly DiagnosticDescriptor InvalidSchemaUrlDescriptor = new(
        "SC1204", "invalid-schema-url", Severity.Error, "A schema URL does not name a registry and a version.");

    public static readonly DiagnosticDescriptor LegacyManifestKeyDescriptor = new(
        "SC1205", "legacy-manifest-key", Severity.Warning, "A manifest has a key that was replaced.");

    public static readonly DiagnosticDescriptor LegacyManifestNameDescriptor = new(
        "SC1206", "legacy-manifest-name", Severity.Warning, "A manifest has the old file name.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        ManifestIsNotMappingDescriptor, UnknownManifestFormatDescriptor, MissingSchemaUrlDescriptor,
        InvalidSchemaUrlDescriptor, LegacyManifestKeyDescriptor, LegacyManifestNameDescriptor,
    ];

    public static Diagnostic ManifestIsNotMapping(YamlNode root) =>
        new(ManifestIsNotMappingDescriptor, NodeDescription.Place(root), $"a manifest has to be a mapping, found {NodeDescription.Of(root)}")
        {
            Help = "write 'schema_url: https://<host>/<path>/<version>'",
        };

    public static Diagnostic UnknownManifestFormat(YamlNode format) =>
        new(UnknownManifestFormatDescriptor, format.Location, $"there is no manifest format {NodeDescription.Quote(format)}")
        {
            Help = "remove the key, or write 'file_format: manifest/2.0' for the manifest of a published registry",
        };

    public static Diagnostic MissingSchemaUrl(Location location) =>
        new(MissingSchemaUrlDescriptor, location, "the manifest does not say which registry this is")
        {
            Help = "add 'schema_url: https://<host>/<path>/<version>'",
        };

    public static Diagnostic InvalidSchemaUrl(Location location, string text, string problem) =>
        new(InvalidSchemaUrlDescriptor, location, $"'{text}' is not a schema URL: {problem}")
        {
            Help = "write 'https://<host>/<path>/<version>'",
        };

    public static Diagnostic LegacyManifestKey(Location location, string key, string replacement) =>
        new(LegacyManifestKeyDescriptor, location, $"the key '{key}' was replaced by '{replacement}'")
        {
            Help = $"write '{replacement}' instead",
        };

    public static Diagnostic LegacyManifestName(SourceText source) =>
        new(LegacyManifestNameDescriptor, new Location(source, default), "the manifest has the old name 'registry_manifest.yaml'")
        {
            Help = "rename the file to 'manifest.yaml'",
        };
}
