using System.Collections.Immutable;
using Semconv.Core.Resolution.Drafts;
using Semconv.Core.Syntax;

namespace Semconv.Core.Resolution.Lookup;

/// <summary>The direct dependencies of a registry as one place to look names up in.</summary>
internal sealed class DependencySet(ImmutableArray<ResolvedRegistry> registries)
{
    public ImmutableArray<DependencyIndex> Indexes { get; } = [.. registries.Select(registry => new DependencyIndex(registry))];

    public ChosenVersions Chosen { get; } = new(registries);

    public LookupResult<AttributeUsage> FindAttribute(string key) =>
        Choose(Indexes.Select(index => index.FindAttribute(key)), attribute => attribute.Definition);

    /// <summary>An entity, by its type or by the id of a refinement of it.</summary>
    public LookupResult<GroupDefinition> FindEntity(string name) =>
        Choose(Indexes.Select(index => index.FindEntity(name)), group => group);

    /// <summary>The first group that may be used, in the order of the manifest; a group that is excluded when there is no other.</summary>
    public GroupDefinition? FindGroup(string id)
    {
        GroupDefinition? excluded = null;
        foreach (var index in Indexes)
        {
            var group = index.FindGroup(id);
            if (group is not null && !DependencyExclusion.IsExcluded(group.Annotations))
            {
                return Chosen.Upgrade(group);
            }

            excluded ??= group;
        }

        return excluded;
    }

    /// <summary>
    /// Excluded candidates lose against others. Of several versions of one registry the newest wins; definitions by different
    /// registries are ambiguous.
    /// </summary>
    private static LookupResult<T> Choose<T>(IEnumerable<T?> candidates, Func<T, Definition> definitionOf)
        where T : class
    {
        T? chosen = null;
        T? excluded = null;
        SortedSet<string>? rivals = null;
        foreach (var candidate in candidates)
        {
            if (candidate is null)
            {
                continue;
            }

            var definition = definitionOf(candidate);
            if (DependencyExclusion.IsExcluded(definition.Annotations))
            {
                excluded ??= candidate;
            }
            else if (chosen is null)
            {
                chosen = candidate;
            }
            else
            {
                var (ours, theirs) = (definitionOf(chosen).Provenance.Registry, definition.Provenance.Registry);
                if (!string.Equals(ours.Name, theirs.Name, StringComparison.Ordinal))
                {
                    rivals ??= new SortedSet<string>(StringComparer.Ordinal) { ours.Value };
                    rivals.Add(theirs.Value);
                }
                else if (RegistryVersion.Compare(theirs, ours) > 0)
                {
                    chosen = candidate;
                }
            }
        }

        return new LookupResult<T>(chosen ?? excluded, IsExcluded: chosen is null && excluded is not null, [.. rivals ?? []]);
    }
}
