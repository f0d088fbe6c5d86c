using Semconv.Core.Syntax;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Commands;

/// <summary>Why a registry cannot be published.</summary>
internal static class PackageDiagnostics
{
    public static readonly DiagnosticDescriptor NoUriDescriptor = new(
        "SC7601", "package-without-uri", Severity.Error, "The address of a published registry is not known.");

    public static readonly DiagnosticDescriptor NoManifestDescriptor = new(
        "SC7602", "package-without-manifest", Severity.Error, "A registry without a manifest has no name to be published under.");

    public static readonly DiagnosticDescriptor IsPublishedDescriptor = new(
        "SC7603", "package-of-package", Severity.Error, "A registry is a published one already.");

    public static readonly DiagnosticDescriptor UnversionedDescriptor = new(
        "SC7604", "package-unversioned-dependency", Severity.Error, "A registry that is to be published depends on one without a version.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [NoUriDescriptor, NoManifestDescriptor, IsPublishedDescriptor, UnversionedDescriptor];

    public static Diagnostic NoUri() =>
        new(NoUriDescriptor, null, "it is not said where the registry will be published")
        {
            Help = "write '--resolved-registry-uri URI', or 'resolved_registry_uri' under '[package]' in .weaver.toml",
        };

    public static Diagnostic NoManifest(string path) =>
        new(NoManifestDescriptor, null, $"the registry '{path}' has no manifest, so nobody could name it")
        {
            Help = "add a 'manifest.yaml' with a 'schema_url'",
        };

    public static Diagnostic IsPublished(RegistryManifest manifest) =>
        new(IsPublishedDescriptor, new Location(manifest.Source, default), "this registry is a published one already")
        {
            Help = "name the folder of definition files it was published from",
        };

    public static Diagnostic Unversioned(DependencyDeclaration dependency) =>
        new(UnversionedDescriptor, dependency.SchemaUrl.Location, $"dependency '{dependency.SchemaUrl.Value.Name}' has no version, which a published registry needs")
        {
            Help = "write its 'schema_url' with the version",
        };
}
