using System.Collections.Immutable;
using Semconv.Core.Syntax;

namespace Semconv.Core.Statistics;

/// <summary>How much the definition files of a registry declare, counted before anything is resolved.</summary>
/// <remarks>Maps are sorted by key, ordinal.</remarks>
public sealed record DeclaredStatistics
{
    public required int YamlFiles { get; init; }

    public required int DefinitionV1Files { get; init; }

    public required int DefinitionV2Files { get; init; }

    public required ImmutableSortedDictionary<string, int> GroupsV1ByType { get; init; }

    /// <summary>By root list; lists without items are left out.</summary>
    public required ImmutableSortedDictionary<string, int> V2Items { get; init; }

    public required int V2AttributeGroupsInternal { get; init; }

    public required int V2AttributeGroupsPublic { get; init; }

    public required int V2FilesWithAttributes { get; init; }

    /// <summary>Entries that define an attribute, repeated names included.</summary>
    public required int AttributeDefinitionEntries { get; init; }

    /// <summary>Different names of defined attributes.</summary>
    public required int AttributesDefined { get; init; }

    /// <summary>Names that are defined more than once, with how often.</summary>
    public required ImmutableSortedDictionary<string, int> AttributesDefinedMoreThanOnce { get; init; }

    public required int AttributeRefEntries { get; init; }

    /// <summary>Different names in references.</summary>
    public required int AttributesReferencedByRef { get; init; }

    public required int RefGroupEntries { get; init; }

    public required int ExtendsEntriesV1 { get; init; }

    public required int EnumAttributes { get; init; }

    public required int EnumMembers { get; init; }

    public required int EnumMembersDeprecated { get; init; }

    public required int AttributesDeprecated { get; init; }

    public required int TemplateAttributes { get; init; }

    /// <summary>Groups and items of definition/2 that are deprecated, by type of group; kinds without any are left out.</summary>
    public required ImmutableSortedDictionary<string, int> ItemsDeprecated { get; init; }

    /// <summary>Different names by the text before their first dot.</summary>
    public required ImmutableSortedDictionary<string, int> AttributesPerNamespace { get; init; }

    public required ImmutableSortedDictionary<string, int> AttributeTypes { get; init; }

    /// <summary>How many groups of each type Weaver's resolved v1 form will have.</summary>
    public required ImmutableSortedDictionary<string, int> PredictedV1GroupsByType { get; init; }

    public required int V1SpansThatExtendASpan { get; init; }

    public required int V1MetricsThatExtendAMetric { get; init; }

    public static DeclaredStatistics Count(ImmutableArray<SemconvFile> files)
    {
        var counter = new DeclaredStatisticsCounter();
        foreach (var file in files)
        {
            counter.Add(file);
        }

        return counter.ToStatistics();
    }
}
