using Semconv.Core.Yaml;

namespace Semconv.Core.Resolution.Drafts;

/// <summary>Reads the annotation <c>dependency_resolution.exclude</c>, which keeps an item out of reach of other registries.</summary>
internal static class DependencyExclusion
{
    public static bool IsExcluded(YamlMapping? annotations) =>
        annotations?.Find("dependency_resolution") is YamlMapping resolution
        && resolution.Find("exclude") is YamlScalar { IsTrue: true };
}
