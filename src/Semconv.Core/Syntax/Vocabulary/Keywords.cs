namespace Semconv.Core.Syntax.Vocabulary;

/// <summary>The words of definition files, in both directions.</summary>
public static class Keywords
{
    public static KeywordTable<Stability> Stability { get; } = new(
        [
            new("stable", Vocabulary.Stability.Stable),
            new("release_candidate", Vocabulary.Stability.ReleaseCandidate),
            new("beta", Vocabulary.Stability.Beta),
            new("alpha", Vocabulary.Stability.Alpha),
            new("development", Vocabulary.Stability.Development),
            new("deprecated", Vocabulary.Stability.Deprecated),
        ],
        new Keyword<Stability>("experimental", Vocabulary.Stability.Development));

    public static KeywordTable<SpanKind> SpanKind { get; } = new(
        [
            new("internal", Vocabulary.SpanKind.Internal),
            new("client", Vocabulary.SpanKind.Client),
            new("server", Vocabulary.SpanKind.Server),
            new("producer", Vocabulary.SpanKind.Producer),
            new("consumer", Vocabulary.SpanKind.Consumer),
        ]);

    public static KeywordTable<Instrument> Instrument { get; } = new(
        [
            new("counter", Vocabulary.Instrument.Counter),
            new("updowncounter", Vocabulary.Instrument.UpDownCounter),
            new("gauge", Vocabulary.Instrument.Gauge),
            new("histogram", Vocabulary.Instrument.Histogram),
        ]);

    public static KeywordTable<GroupType> GroupType { get; } = new(
        [
            new("attribute_group", Vocabulary.GroupType.AttributeGroup),
            new("span", Vocabulary.GroupType.Span),
            new("event", Vocabulary.GroupType.Event),
            new("metric", Vocabulary.GroupType.Metric),
            new("metric_group", Vocabulary.GroupType.MetricGroup),
            new("entity", Vocabulary.GroupType.Entity),
            new("scope", Vocabulary.GroupType.Scope),
            new("undefined", Vocabulary.GroupType.Undefined),
        ],
        new Keyword<GroupType>("resource", Vocabulary.GroupType.Entity));

    public static KeywordTable<GroupVisibility> Visibility { get; } = new(
        [
            new("public", GroupVisibility.Public),
            new("internal", GroupVisibility.Internal),
        ]);

    public static KeywordTable<EntityRole> Role { get; } = new(
        [
            new("identifying", EntityRole.Identifying),
            new("descriptive", EntityRole.Descriptive),
        ]);

    public static KeywordTable<RequirementLevelKind> RequirementLevel { get; } = new(
        [
            new("required", RequirementLevelKind.Required),
            new("conditionally_required", RequirementLevelKind.ConditionallyRequired),
            new("recommended", RequirementLevelKind.Recommended),
            new("opt_in", RequirementLevelKind.OptIn),
        ]);

    public static KeywordTable<SignalRequirementLevel> SignalRequirementLevel { get; } = new(
        [
            new("recommended", Vocabulary.SignalRequirementLevel.Recommended),
            new("opt_in", Vocabulary.SignalRequirementLevel.OptIn),
        ]);

    public static KeywordTable<DeprecationReason> DeprecationReason { get; } = new(
        [
            new("renamed", Vocabulary.DeprecationReason.Renamed),
            new("obsoleted", Vocabulary.DeprecationReason.Obsoleted),
            new("uncategorized", Vocabulary.DeprecationReason.Uncategorized),
            new("unspecified", Vocabulary.DeprecationReason.Unspecified),
        ]);

    /// <summary>The reasons that definition/1 accepts in a mapping.</summary>
    public static KeywordTable<DeprecationReason> StructuredDeprecationReason { get; } = new(
        [
            new("renamed", Vocabulary.DeprecationReason.Renamed),
            new("obsoleted", Vocabulary.DeprecationReason.Obsoleted),
            new("uncategorized", Vocabulary.DeprecationReason.Uncategorized),
        ]);

    public static KeywordTable<PrimitiveKind> Primitive { get; } = new(
        [
            new("string", PrimitiveKind.String),
            new("int", PrimitiveKind.Int),
            new("double", PrimitiveKind.Double),
            new("boolean", PrimitiveKind.Boolean),
            new("any", PrimitiveKind.Any),
            new("string[]", PrimitiveKind.StringArray),
            new("int[]", PrimitiveKind.IntArray),
            new("double[]", PrimitiveKind.DoubleArray),
            new("boolean[]", PrimitiveKind.BooleanArray),
        ]);

    public static KeywordTable<BodyFieldType> BodyField { get; } = new(
        [
            new("string", BodyFieldType.String),
            new("int", BodyFieldType.Int),
            new("double", BodyFieldType.Double),
            new("boolean", BodyFieldType.Boolean),
            new("map", BodyFieldType.Map),
            new("bytes", BodyFieldType.Bytes),
            new("enum", BodyFieldType.Enum),
            new("string[]", BodyFieldType.StringArray),
            new("int[]", BodyFieldType.IntArray),
            new("double[]", BodyFieldType.DoubleArray),
            new("boolean[]", BodyFieldType.BooleanArray),
            new("map[]", BodyFieldType.MapArray),
            new("undefined", BodyFieldType.Undefined),
        ]);
}
