namespace Semconv.Core.Resolution;

/// <summary>The fields of an attribute that a reference may replace.</summary>
[Flags]
public enum AttributeFields
{
    None = 0,
    Brief = 1,
    Examples = 1 << 1,
    Tag = 1 << 2,
    RequirementLevel = 1 << 3,
    SamplingRelevant = 1 << 4,
    Note = 1 << 5,
    Stability = 1 << 6,
    Deprecated = 1 << 7,
    Prefix = 1 << 8,
    Annotations = 1 << 9,
    Role = 1 << 10,
}
