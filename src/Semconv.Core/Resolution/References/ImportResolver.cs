using System.Collections.Immutable;
using Semconv.Core.Resolution.Drafts;
using Semconv.Core.Resolution.Lookup;
using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Resolution.References;

/// <summary>Takes over the groups of dependencies that import patterns name.</summary>
internal sealed class ImportResolver(DependencySet dependencies, DiagnosticBag diagnostics)
{
    private readonly List<ImportedGroup> _imported = [];
    private readonly HashSet<Identity> _known = [];

    /// <param name="imports">The patterns of the files.</param>
    /// <param name="includesAll">Whether everything else that may be used is taken over as well.</param>
    public List<ImportedGroup> Resolve(IEnumerable<ImportsDeclaration> imports, bool includesAll)
    {
        foreach (var import in imports)
        {
            Import(import.Metrics, GroupType.Metric);
            Import(import.Events, GroupType.Event);
            Import(import.Entities, GroupType.Entity);
            Import(import.Spans, GroupType.Span);
            Import(import.AttributeGroups, GroupType.AttributeGroup);
        }

        if (includesAll)
        {
            ImportRest();
        }

        return _imported;
    }

    private void Import(ImmutableArray<Located<ImportPattern>> patterns, GroupType type)
    {
        foreach (var pattern in patterns)
        {
            var hasMatch = false;
            foreach (var dependency in dependencies.Indexes)
            {
                foreach (var group in dependency.Registry.Groups)
                {
                    if (group.Type == type && Matches(pattern.Value, group))
                    {
                        hasMatch = true;
                        Add(dependencies.Chosen.Upgrade(group), dependency, pattern);
                    }
                }
            }

            if (!hasMatch)
            {
                diagnostics.Report(ResolutionDiagnostics.UnmatchedImport(pattern.Location, pattern.Value.Text, Describe(type)));
            }
        }
    }

    /// <summary>What dependencies keep to themselves is passed over here: nobody named it.</summary>
    private void ImportRest()
    {
        foreach (var dependency in dependencies.Indexes)
        {
            foreach (var group in dependency.Registry.Groups)
            {
                var isImportable = GroupIdPrefix.Of(group.Type).Length > 0;
                if (isImportable && !DependencyExclusion.IsExcluded(group.Annotations) && _known.Add(Identity.Of(group)))
                {
                    _imported.Add(new ImportedGroup(group, dependency));
                }
            }
        }
    }

    private void Add(GroupDefinition group, DependencyIndex dependency, Located<ImportPattern> pattern)
    {
        if (DependencyExclusion.IsExcluded(group.Annotations))
        {
            diagnostics.Report(ResolutionDiagnostics.ExcludedItem(pattern.Location, group.SignalName, "imports", group.Provenance.Location));
            return;
        }

        if (_known.Add(Identity.Of(group)))
        {
            _imported.Add(new ImportedGroup(group, dependency));
        }
    }

    private static bool Matches(ImportPattern pattern, GroupDefinition group)
    {
        if (group.IsDefinition2)
        {
            return pattern.IsMatch(group.Id)
                || pattern.IsMatch(group.SignalName)
                || pattern.IsMatch(GroupIdPrefix.Strip(group.Id, group.Type))
                || (group.Type == GroupType.AttributeGroup && group.Id.StartsWith(SyntheticGroupId.Prefix, StringComparison.Ordinal)
                    && pattern.IsMatch(group.Id[SyntheticGroupId.Prefix.Length..]));
        }

        return group.Type switch
        {
            GroupType.Event => group.Name is not null && pattern.IsMatch(group.Name),
            GroupType.Metric => group.MetricName is not null && pattern.IsMatch(group.MetricName),
            GroupType.Entity => pattern.IsMatch(group.Id) || pattern.IsMatch(GroupIdPrefix.Strip(group.Id, group.Type)) || (group.Name is not null && pattern.IsMatch(group.Name)),
            _ => pattern.IsMatch(group.Id),
        };
    }

    private static string Describe(GroupType type) => type == GroupType.AttributeGroup ? "attribute group" : Keywords.GroupType.TextOf(type);

    /// <summary>What makes two groups the same one.</summary>
    private sealed record Identity(GroupType Type, string Id, SchemaUrl Registry)
    {
        public static Identity Of(GroupDefinition group) => new(group.Type, group.Id, group.Provenance.Registry);
    }
}
