using System.Collections.Immutable;

namespace Semconv.Core.Syntax.Wording;

/// <summary>What to do about keys that are known elsewhere but not where they stand.</summary>
internal static class KeyAdvice
{
    /// <summary>Null where a list of the known keys says more.</summary>
    public static string? For(string key, ImmutableArray<string> known)
    {
        return key switch
        {
            "<<" => "merge keys are not expanded: write the keys out, or use an alias for a whole value",
            "allow_custom_values" => "remove the key: values other than the members are always allowed",
            "groups" when Knows("span_refinements") => "'groups' belongs to definition/1: use the lists of definition/2, or write 'file_format: definition/1'",
            "attributes" or "metrics" or "spans" or "events" or "entities" or "attribute_groups" when Knows("groups") =>
                $"'{key}' belongs to definition/2: write 'file_format: definition/2' at the top",
            "ref_group" when Knows("ref") => "write 'ref_group' as an item of its own, in a list that takes groups",
            "key" or "id" when Knows("ref") => "attributes are defined in the list 'attributes' of the file: write 'ref' here",
            "brief" or "note" or "stability" or "deprecated" or "annotations" when Knows("visibility") => "only a public group has this key: remove it, or write 'visibility: public'",
            "sampling_relevant" when Knows("ref") => "only references in spans have this key: remove it",
            "body" when Knows("entity_associations") => "events of definition/2 have no body: use attributes",
            "prefix" when Knows("key") => "write the whole name as 'key'",
            _ => null,
        };

        bool Knows(string other) => known.Contains(other, StringComparer.Ordinal);
    }
}
