using System.Collections.Immutable;
using Semconv.Core.Resolution.Drafts;

namespace Semconv.Core.Resolution.Inheritance;

/// <summary>Collects the attributes of a group from the lowest rank to the highest.</summary>
internal sealed class AttributeMerge
{
    private readonly Dictionary<string, FlatAttribute> _attributes = new(StringComparer.Ordinal);

    public FlatAttribute? Find(string name) => _attributes.GetValueOrDefault(name);

    /// <summary>A definition replaces what is there; a reference says fields anew.</summary>
    public void Add(FlatAttribute attribute)
    {
        var draft = attribute.Draft;
        var isOverlay = !draft.IsDefinition && draft.PrefixedName is null;
        _attributes[NameOf(draft)] = isOverlay && _attributes.TryGetValue(draft.Name, out var lower)
            ? lower.OverlaidBy(draft)
            : attribute;
    }

    /// <summary>The attributes, sorted by name.</summary>
    public ImmutableArray<FlatAttribute> ToImmutable()
    {
        var names = _attributes.Keys.ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        return [.. names.Select(name => _attributes[name])];
    }

    private static string NameOf(AttributeDraft draft) => draft.PrefixedName ?? draft.Name;
}
