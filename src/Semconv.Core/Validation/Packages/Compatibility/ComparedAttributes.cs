using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Validation.Packages.Compatibility;

/// <summary>The attributes and members that two versions of a registry both have.</summary>
internal static class ComparedAttributes
{
    public static IEnumerable<(AttributeDefinition Before, AttributeDefinition After)> InBoth(ResolvedRegistry baseline, ResolvedRegistry current)
    {
        var attributes = ByKey(current);
        foreach (var before in baseline.Attributes)
        {
            if (attributes.TryGetValue(before.Key, out var after))
            {
                yield return (before, after);
            }
        }
    }

    /// <summary>Each member of an enum of the baseline; its counterpart is null when it is gone.</summary>
    public static IEnumerable<(AttributeDefinition Attribute, EnumMember Before, EnumMember? After)> Members(ResolvedRegistry baseline, ResolvedRegistry current)
    {
        foreach (var (before, after) in InBoth(baseline, current))
        {
            if (before.Type is not EnumType old || after.Type is not EnumType @new)
            {
                continue;
            }

            foreach (var member in old.Members)
            {
                yield return (after, member, Find(@new.Members, member.Id));
            }
        }
    }

    public static Dictionary<string, AttributeDefinition> ByKey(ResolvedRegistry registry)
    {
        var attributes = new Dictionary<string, AttributeDefinition>(StringComparer.Ordinal);
        foreach (var attribute in registry.Attributes)
        {
            attributes.TryAdd(attribute.Key, attribute);
        }

        return attributes;
    }

    private static EnumMember? Find(ImmutableArray<EnumMember> members, string id) => members.FirstOrDefault(member => member.Id == id);
}
