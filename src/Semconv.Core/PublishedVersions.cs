using Semconv.Core.Dependencies;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.Text.Diagnostics;

namespace Semconv.Core;

/// <summary>Compares the versions that a manifest asks for with those that published registries were resolved with.</summary>
/// <remarks>
/// Loading sees manifests only, and the list of a published registry stands in its <c>resolved.yaml</c>, so this comes after it.
/// What a manifest lists too was compared already.
/// </remarks>
internal static class PublishedVersions
{
    public static void Check(RegistrySource main, IReadOnlyDictionary<RegistrySource, ResolvedRegistry> compiled, DiagnosticBag diagnostics)
    {
        foreach (var (source, registry) in compiled)
        {
            if (ReferenceEquals(source, main) || source.Published is null)
            {
                continue;
            }

            var compared = (source.Manifest?.Dependencies ?? []).Select(dependency => dependency.SchemaUrl.Value.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var url in registry.PublishedDependencies.Where(url => !compared.Contains(url.Name)))
            {
                Compare(main, url, registry.SchemaUrl, diagnostics);
            }
        }
    }

    private static void Compare(RegistrySource main, SchemaUrl needed, SchemaUrl published, DiagnosticBag diagnostics)
    {
        foreach (var dependency in main.Manifest?.Dependencies ?? [])
        {
            var (wanted, place) = (dependency.SchemaUrl.Value, dependency.SchemaUrl.Location);
            if (!string.Equals(wanted.Name, needed.Name, StringComparison.Ordinal)
                || RegistryVersion.MajorOf(wanted) is not { } major
                || RegistryVersion.MajorOf(needed) is not { } other)
            {
                continue;
            }

            if (major != other)
            {
                diagnostics.Report(DependencyDiagnostics.IncompatibleVersions(place, needed, wanted));
            }
            else if (RegistryVersion.Compare(needed, wanted) > 0)
            {
                diagnostics.Report(DependencyDiagnostics.ResolvedWithNewer(place, wanted, needed, published));
            }
        }
    }
}
