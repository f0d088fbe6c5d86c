using System.Globalization;
using Semconv.Core.Syntax;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Dependencies;

/// <summary>What can be wrong with the registries that a registry depends on, seen together.</summary>
public static class DependencyDiagnostics
{
    public static readonly DiagnosticDescriptor CycleDescriptor = new(
        "SC3101", "dependency-cycle", Severity.Error, "A registry depends on itself, directly or through others.");

    public static readonly DiagnosticDescriptor TooDeepDescriptor = new(
        "SC3102", "dependency-too-deep", Severity.Error, "A chain of dependencies is longer than the limit.");

    public static readonly DiagnosticDescriptor IncompatibleVersionsDescriptor = new(
        "SC3103", "incompatible-dependency-versions", Severity.Error, "A registry is needed in two versions that differ in the first number.");

    public static readonly DiagnosticDescriptor NotSemanticDescriptor = new(
        "SC3104", "dependency-version-not-semantic", Severity.Error, "A registry is needed in two versions, and one of them has no order.");

    public static readonly DiagnosticDescriptor UnversionedDescriptor = new(
        "SC3105", "unversioned-dependency-conflict", Severity.Error, "A manifest names a registry twice, and once without a version.");

    public static readonly DiagnosticDescriptor UpgradedDescriptor = new(
        "SC3106", "dependency-version-upgraded", Severity.Warning, "A manifest asks for an older version of a dependency than another dependency needs.");

    public static readonly DiagnosticDescriptor MismatchDescriptor = new(
        "SC3107", "schema-url-mismatch", Severity.Error, "An override leads to another registry than the one it stands for.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        CycleDescriptor, TooDeepDescriptor, IncompatibleVersionsDescriptor, NotSemanticDescriptor, UnversionedDescriptor, UpgradedDescriptor,
        MismatchDescriptor,
    ];

    public static Diagnostic Cycle(Location place, IEnumerable<string> chain) =>
        new(CycleDescriptor, place, $"the registry depends on itself: '{string.Join(" -> ", chain)}'") { Help = "remove this dependency" };

    public static Diagnostic TooDeep(Location place, int limit, IEnumerable<string> chain) =>
        new(TooDeepDescriptor, place, string.Create(CultureInfo.InvariantCulture, $"more than {limit} dependencies follow on each other: '{string.Join(" -> ", chain)}'"))
        {
            Help = "depend on the registries at the end of the chain directly",
        };

    public static Diagnostic IncompatibleVersions(Location place, SchemaUrl url, SchemaUrl other) =>
        new(IncompatibleVersionsDescriptor, place, $"registry '{url.Name}' is needed in the incompatible versions '{other.Version}' and '{url.Version}'")
        {
            Help = "depend on registries that agree on the first number of the version",
        };

    public static Diagnostic NotSemantic(Location place, SchemaUrl url, SchemaUrl other) =>
        new(NotSemanticDescriptor, place, $"registry '{url.Name}' is needed in the versions '{other.Version}' and '{url.Version}', and one is no semantic version")
        {
            Help = "write versions as '1.2.3', or depend on one version only",
        };

    public static Diagnostic Unversioned(Location place, string name) =>
        new(UnversionedDescriptor, place, $"registry '{name}' is named twice, and not each time with a version")
        {
            Help = "give each dependency a 'schema_url' with its version",
        };

    public static Diagnostic Upgraded(Location place, SchemaUrl wanted, SchemaUrl chosen) =>
        new(UpgradedDescriptor, place, $"registry '{wanted.Name}' is used in version '{chosen.Version}', because another dependency needs it, not in '{wanted.Version}'")
        {
            Help = $"write 'schema_url: {chosen.Value}'",
            Subject = wanted.Name,
        };

    /// <param name="place">Where the main manifest asks for it.</param>
    /// <param name="wanted">What it asks for.</param>
    /// <param name="newer">What a published registry was resolved with.</param>
    /// <param name="published">The published registry.</param>
    public static Diagnostic ResolvedWithNewer(Location place, SchemaUrl wanted, SchemaUrl newer, SchemaUrl published) =>
        new(UpgradedDescriptor, place, $"the published registry '{published.Name}' was resolved with version '{newer.Version}' of '{wanted.Name}', not with '{wanted.Version}'")
        {
            Help = $"write 'schema_url: {newer.Value}'",
            Subject = wanted.Name,
        };

    public static Diagnostic Mismatch(Location place, SchemaUrl wanted, SchemaUrl found, string path) =>
        new(MismatchDescriptor, place, $"the override for '{wanted.Value}' leads to '{path}', which is '{found.Value}'")
        {
            Help = "name a registry with the same schema URL under '[resolve] schema_url_overrides'",
        };
}
