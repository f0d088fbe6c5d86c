using Semconv.Core;
using Semconv.Core.Resolution;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Files;

namespace SemconvTool.Session;

/// <summary>A registry and everything it depends on, each once.</summary>
internal static class RegistryClosure
{
    public static IReadOnlyCollection<RegistrySource> Of(RegistrySource source)
    {
        var registries = new HashSet<RegistrySource>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<RegistrySource>([source]);
        while (waiting.TryPop(out var registry))
        {
            if (registries.Add(registry))
            {
                foreach (var dependency in registry.Dependencies)
                {
                    waiting.Push(dependency);
                }
            }
        }

        return registries;
    }

    /// <summary>Where attributes are unknown and no manifest was found, the manifest is probably what is missing: it names the dependencies.</summary>
    public static void NoteMissingManifests(RegistrySource source, DiagnosticBag diagnostics)
    {
        var unknown = diagnostics.ToImmutable()
            .Where(each => each.Descriptor == ResolutionDiagnostics.UnknownAttributeDescriptor && each.Location is not null)
            .ToList();
        if (unknown.Count == 0)
        {
            return;
        }

        foreach (var registry in Of(source).Where(registry => registry.Manifest is null))
        {
            // At the first of them: a note without a place would stand before everything else.
            if (unknown.Find(each => registry.Files.Contains(each.Location!.Value.Source)) is { Location: { } place })
            {
                diagnostics.Report(InputDiagnostics.NoManifest(registry.Path, place));
            }
        }
    }
}
