using System.Collections.Immutable;
using Semconv.Core.Yaml;

namespace Semconv.Core.Resolution.Inheritance;

/// <summary>Lays the annotations of a refinement over those of its base: mappings are merged, everything else is replaced.</summary>
internal static class AnnotationMerge
{
    public static YamlMapping? Merge(YamlMapping? lower, YamlMapping? higher)
    {
        if (lower is null || higher is null)
        {
            return higher ?? lower;
        }

        var entries = ImmutableArray.CreateBuilder<YamlEntry>(lower.Entries.Length);
        foreach (var entry in lower.Entries)
        {
            entries.Add(new YamlEntry(entry.Key, Merge(entry.Value, higher.Find(entry.Key.Text))));
        }

        foreach (var entry in higher.Entries)
        {
            if (lower.Find(entry.Key.Text) is null)
            {
                entries.Add(entry);
            }
        }

        return new YamlMapping(higher.Location, entries.DrainToImmutable());
    }

    private static YamlNode Merge(YamlNode lower, YamlNode? higher) => (lower, higher) switch
    {
        (_, null) => lower,
        (YamlMapping left, YamlMapping right) => Merge(left, right) ?? higher,
        _ => higher,
    };
}
