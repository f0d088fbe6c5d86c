using System.Collections.Immutable;
using Semconv.Core.Output;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Statistics.Groups;

/// <summary>How much of what the v1 form of a registry holds. Refinements are counted, as in Weaver.</summary>
public sealed record GroupStatistics
{
    public required int GroupCount { get; init; }

    /// <summary>By type, sorted by its word; types without groups are left out.</summary>
    public required ImmutableArray<GroupTypeStatistics> Types { get; init; }

    /// <summary>Uses of attributes that differ in anything that the v1 form writes.</summary>
    public required int DistinctAttributeCount { get; init; }

    public required int DeprecatedAttributeCount { get; init; }

    public required CountTable AttributeTypes { get; init; }

    public required CountTable RequirementLevels { get; init; }

    public required CountTable Stabilities { get; init; }

    public static GroupStatistics Of(ResolvedRegistry registry)
    {
        var attributes = Distinct(registry);
        return new GroupStatistics
        {
            GroupCount = registry.Groups.Length,
            Types =
            [
                .. registry.Groups.GroupBy(group => group.Type)
                    .OrderBy(groups => Keywords.GroupType.TextOf(groups.Key), StringComparer.Ordinal)
                    .Select(groups => GroupTypeStatistics.Of(groups.Key, groups.ToList())),
            ],
            DistinctAttributeCount = attributes.Count,
            DeprecatedAttributeCount = attributes.Count(attribute => attribute.Definition.Deprecated is not null),
            AttributeTypes = CountTable.Of(attributes.Select(attribute => RegistryStatistics.TypeName(attribute.Definition.Type))),
            RequirementLevels = CountTable.Of(attributes.Select(attribute => Keywords.RequirementLevel.TextOf(attribute.RequirementLevel.Kind))),
            Stabilities = CountTable.Of(attributes
                .Select(attribute => attribute.Definition.DeclaredStability)
                .Where(stability => stability is not null)
                .Select(stability => Keywords.Stability.TextOf(stability!.Value))),
        };
    }

    private static List<AttributeUsage> Distinct(ResolvedRegistry registry)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var distinct = new List<AttributeUsage>();
        foreach (var group in registry.Groups)
        {
            foreach (var attribute in group.Attributes)
            {
                if (seen.Add(Form(attribute)))
                {
                    distinct.Add(attribute);
                }
            }
        }

        return distinct;
    }

    private static string Form(AttributeUsage attribute)
    {
        using var text = new StringWriter();
        GroupedRegistryWriter.WriteAttribute(attribute, new JsonStructureWriter(text, indented: false));
        return text.ToString();
    }
}
