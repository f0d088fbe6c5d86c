using System.Collections.Immutable;
using Semconv.Core.Syntax.Reading;

namespace Semconv.Core.Schemas.Inputs;

/// <summary>The schemas of manifests. A schema URL is a text; unknown keys are allowed, as readers only warn of them.</summary>
internal static class ManifestSchemas
{
    /// <summary>A scheme, a host and a path, whose last part is the version.</summary>
    private static readonly JsonSchema SchemaUrl = SchemaOf.Pattern("^[A-Za-z][A-Za-z0-9+.-]*://[^/]+/+[^/]").Described("The identity of one version of a registry; its last part is the version.");

    private static readonly Dictionary<string, JsonSchema> Keys = new(StringComparer.Ordinal)
    {
        ["file_format"] = SchemaOf.Word("manifest/2.0"),
        ["schema_url"] = SchemaUrl,
        ["description"] = SharedDefinitions.OptionalText("What the registry is about."),
        ["stability"] = SchemaOf.Optional(SharedDefinitions.Stability),
        ["dependencies"] = SharedDefinitions.ListOf(SchemaOf.Definition("dependency")),
        ["schema_base_url"] = SharedDefinitions.OptionalText("Old: the schema URL without its version."),
        ["semconv_version"] = SchemaOf.Optional(SchemaOf.Scalar).Described("Old: the version of the registry."),
        ["name"] = JsonSchema.Any.Described("Old: a name."),
        ["resolved_registry_uri"] = SchemaOf.Text.Described("Where the resolved registry is."),
        ["resolved_schema_uri"] = SchemaOf.Text.Described("Old: where the resolved registry is."),
        ["registry_path"] = SharedDefinitions.OptionalText("Where to find it: a folder, an archive, a git repository or a URL."),
    };

    public static SchemaDocument Definition { get; } = new("definition-manifest-v2", "The manifest of a registry that is made of definition files", Root())
    {
        Definitions = [("dependency", SchemaOf.AnyOf(Dependency(KnownKeys.Dependency, "schema_url"), Dependency(KnownKeys.LegacyDependency, "name")))],
    };

    public static SchemaDocument Publication { get; } = new(
        "publication-manifest-v2",
        "The manifest of a registry in its published form",
        SchemaOf.Open(SchemaOf.Keys(KnownKeys.PublicationManifest, Keys), "file_format", "schema_url")
            .With("anyOf", JsonSchema.Any.With("required", ["resolved_registry_uri"]), JsonSchema.Any.With("required", ["resolved_schema_uri"])))
    {
        Definitions = [("dependency", Dependency(KnownKeys.Dependency, "schema_url"))],
    };

    /// <summary>Old manifests give the schema URL in two parts, and name their dependencies.</summary>
    private static JsonSchema Root() => SchemaOf.Open(SchemaOf.Keys(KnownKeys.Manifest, Keys))
        .With("not", JsonSchema.Any.With("required", ["file_format"]))
        .With("anyOf", JsonSchema.Any.With("required", ["schema_url"]), JsonSchema.Any.With("required", ["schema_base_url", "semconv_version"]));

    private static JsonSchema Dependency(ImmutableArray<string> keys, string required) => SchemaOf.Open(SchemaOf.Keys(keys, Keys), required);
}
