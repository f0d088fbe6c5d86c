using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Resolution.Drafts;

/// <summary>What stands before the name of an item in the id of its group, and how it is taken away again.</summary>
internal static class GroupIdPrefix
{
    public const string Span = "span.";
    public const string Metric = "metric.";
    public const string Event = "event.";
    public const string Entity = "entity.";
    public const string AttributeGroup = "attribute_group.";

    public static string Of(GroupType type) => type switch
    {
        GroupType.Span => Span,
        GroupType.Metric => Metric,
        GroupType.Event => Event,
        GroupType.Entity => Entity,
        GroupType.AttributeGroup => AttributeGroup,
        _ => string.Empty,
    };

    /// <summary>The id without the prefix of its type, once.</summary>
    public static string Strip(string id, GroupType type)
    {
        var prefix = Of(type);
        return prefix.Length > 0 && id.StartsWith(prefix, StringComparison.Ordinal) ? id[prefix.Length..] : id;
    }
}
