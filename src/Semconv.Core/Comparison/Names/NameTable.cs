using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Comparison.Names;

/// <summary>The names of one kind in one version of a registry, each with its deprecation where it is deprecated.</summary>
internal sealed class NameTable
{
    private readonly SortedDictionary<string, Deprecation?> _names = new(StringComparer.Ordinal);

    public static NameTable Of<T>(IEnumerable<T> definitions, Func<T, string?> nameOf)
        where T : Definition
    {
        var table = new NameTable();
        foreach (var definition in definitions)
        {
            if (nameOf(definition) is { } name)
            {
                table._names[name] = definition.Deprecated;
            }
        }

        return table;
    }

    /// <summary>What changed from this version to a later one.</summary>
    /// <remarks>As in Weaver, a deprecation counts as new when only its note was changed.</remarks>
    public ImmutableArray<NameChange> ChangesTo(NameTable current)
    {
        var changes = new List<NameChange>();
        foreach (var (name, deprecation) in current._names)
        {
            if (!_names.TryGetValue(name, out var before))
            {
                changes.Add(new NameChange(NameChangeKind.Added, name));
            }
            else if (deprecation is not null && deprecation != before)
            {
                changes.Add(Deprecated(name, deprecation));
            }
        }

        changes.AddRange(_names.Keys.Where(name => !current._names.ContainsKey(name)).Select(name => new NameChange(NameChangeKind.Removed, name)));
        return [.. changes.OrderBy(change => change.Name, StringComparer.Ordinal)];
    }

    private static NameChange Deprecated(string name, Deprecation deprecation) => deprecation.Reason switch
    {
        DeprecationReason.Renamed => new NameChange(NameChangeKind.Renamed, name)
        {
            NewName = deprecation.RenamedTo,
            Note = deprecation.EffectiveNote,
        },
        DeprecationReason.Obsoleted => new NameChange(NameChangeKind.Obsoleted, name) { Note = deprecation.EffectiveNote },
        _ => new NameChange(NameChangeKind.Uncategorized, name) { Note = deprecation.EffectiveNote },
    };
}
