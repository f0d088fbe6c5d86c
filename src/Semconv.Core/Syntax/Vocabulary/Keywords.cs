namespace Semconv.Core.Syntax.Vocabulary;

/// <summary>The words of definition files, in both directions.</summary>
public static class Keywords
{
    public static KeywordTable<Stability> Stability { get; } = new(
        [
            ("stable", Vocabulary.Stability.Stable),
            ("release_candidate", Vocabulary.Stability.ReleaseCandidate),
            ("beta", Vocabulary.Stability.Beta),
            ("alpha", Vocabulary.Stability.Alpha),
            ("development", Vocabulary.Stability.Development),
            ("deprecated", Vocabulary.Stability.Deprecated),
        ],
        ("experimental", Vocabulary.Stability.Development));

    public static KeywordTable<SpanKind> SpanKind { get; } = new(
        [
            ("internal", Vocabulary.SpanKind.Internal),
            ("client", Vocabulary.SpanKind.Client),
            ("server", Vocabulary.SpanKind.Server),
            ("producer", Vocabulary.SpanKind.Producer),
            ("consumer", Vocabulary.SpanKind.Consumer),
        ]);

    public static KeywordTable<Instrument> Instrument { get; } = new(
        [
            ("counter", Vocabulary.Instrument.Counter),
            ("updowncounter", Vocabulary.Instrument.UpDownCounter),
            ("gauge", Vocabulary.Instrument.Gauge),
            ("histogram", Vocabulary.Instrument.Histogram),
        ]);

    public static KeywordTable<GroupType> GroupType { get; } = new(
        [
            ("attribute_group", Vocabulary.GroupType.AttributeGroup),
            ("span", Vocabulary.GroupType.Span),
            ("event", Vocabulary.GroupType.Event),
            ("metric", Vocabulary.GroupType.Metric),
            ("metric_group", Vocabulary.GroupType.MetricGroup),
            ("entity", Vocabulary.GroupType.Entity),
            ("scope", Vocabulary.GroupType.Scope),
            ("undefined", Vocabulary.GroupType.Undefined),
        ],
        ("resource", Vocabulary.GroupType.Entity));

    public static KeywordTable<GroupVisibility> Visibility { get; } = new(
        [
            ("public", GroupVisibility.Public),
            ("internal", GroupVisibility.Internal),
        ]);

    public static KeywordTable<EntityRole> Role { get; } = new(
        [
            ("identifying", EntityRole.Identifying),
            ("descriptive", EntityRole.Descriptive),
        ]);

    public static KeywordTable<RequirementLevelKind> RequirementLevel { get; } = new(
        [
            ("required", RequirementLevelKind.Required),
            ("conditionally_required", RequirementLevelKind.ConditionallyRequired),
            ("recommended", RequirementLevelKind.Recommended),
            ("opt_in", RequirementLevelKind.OptIn),
        ]);

    public static KeywordTable<SignalRequirementLevel> SignalRequirementLevel { get; } = new(
        [
            ("recommended", Vocabulary.SignalRequirementLevel.Recommended),
            ("opt_in", Vocabulary.SignalRequirementLevel.OptIn),
        ]);

    public static KeywordTable<DeprecationReason> DeprecationReason { get; } = new(
        [
            ("renamed", Vocabulary.DeprecationReason.Renamed),
            ("obsoleted", Vocabulary.DeprecationReason.Obsoleted),
            ("uncategorized", Vocabulary.DeprecationReason.Uncategorized),
            ("unspecified", Vocabulary.DeprecationReason.Unspecified),
        ]);

    /// <summary>The reasons that definition/1 accepts in a mapping.</summary>
    public static KeywordTable<DeprecationReason> StructuredDeprecationReason { get; } = new(
        [
            ("renamed", Vocabulary.DeprecationReason.Renamed),
            ("obsoleted", Vocabulary.DeprecationReason.Obsoleted),
            ("uncategorized", Vocabulary.DeprecationReason.Uncategorized),
        ]);

    public static KeywordTable<PrimitiveKind> Primitive { get; } = new(
        [
            ("string", PrimitiveKind.String),
            ("int", PrimitiveKind.Int),
            ("double", PrimitiveKind.Double),
            ("boolean", PrimitiveKind.Boolean),
            ("any", PrimitiveKind.Any),
            ("string[]", PrimitiveKind.StringArray),
            ("int[]", PrimitiveKind.IntArray),
            ("double[]", PrimitiveKind.DoubleArray),
            ("boolean[]", PrimitiveKind.BooleanArray),
        ]);

    public static KeywordTable<BodyFieldType> BodyField { get; } = new(
        [
            ("string", BodyFieldType.String),
            ("int", BodyFieldType.Int),
            ("double", BodyFieldType.Double),
            ("boolean", BodyFieldType.Boolean),
            ("map", BodyFieldType.Map),
            ("bytes", BodyFieldType.Bytes),
            ("enum", BodyFieldType.Enum),
            ("string[]", BodyFieldType.StringArray),
            ("int[]", BodyFieldType.IntArray),
            ("double[]", BodyFieldType.DoubleArray),
            ("boolean[]", BodyFieldType.BooleanArray),
            ("map[]", BodyFieldType.MapArray),
            ("undefined", BodyFieldType.Undefined),
        ]);
}
