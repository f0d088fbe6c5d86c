using System.Collections.Immutable;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Advice;

/// <summary>The rules that judge one sample by its definition: Weaver's under Weaver's ids, then those that need a matched span.</summary>
public static class AdviceRules
{
    public static readonly FindingRule MissingAttribute = Weaver("missing_attribute", FindingLevel.Violation, "The registry has no such attribute.");

    public static readonly FindingRule TemplateAttribute = Weaver("template_attribute", FindingLevel.Information, "The attribute belongs to a family that is declared as a template.");

    public static readonly FindingRule MissingMetric = Weaver("missing_metric", FindingLevel.Violation, "The registry has no such metric.");

    public static readonly FindingRule MissingEvent = Weaver("missing_event", FindingLevel.Violation, "The registry has no such event.");

    public static readonly FindingRule Deprecated = Weaver("deprecated", FindingLevel.Violation, "What was sent is deprecated.");

    public static readonly FindingRule NotStable = Weaver("not_stable", FindingLevel.Improvement, "The definition may still change.");

    public static readonly FindingRule TypeMismatch = Weaver("type_mismatch", FindingLevel.Violation, "The value has another type than the definition says.");

    public static readonly FindingRule UnitMismatch = Weaver("unit_mismatch", FindingLevel.Violation, "The metric has another unit than its definition.");

    public static readonly FindingRule UnexpectedInstrument = Weaver("unexpected_instrument", FindingLevel.Violation, "The metric was recorded with another instrument than its definition says.");

    public static readonly FindingRule UndefinedEnumVariant = Weaver("undefined_enum_variant", FindingLevel.Information, "The value is none of those that the definition lists.");

    public static readonly FindingRule RequiredAttribute = Weaver("required_attribute_not_present", FindingLevel.Violation, "A required attribute is missing.");

    public static readonly FindingRule RecommendedAttribute = Weaver("recommended_attribute_not_present", FindingLevel.Improvement, "A recommended attribute is missing.");

    public static readonly FindingRule OptInAttribute = Weaver("opt_in_attribute_not_present", FindingLevel.Information, "An attribute that one may ask for is missing.");

    public static readonly FindingRule ConditionalAttribute = Weaver(
        "conditionally_required_attribute_not_present", FindingLevel.Information, "An attribute that is required on a condition is missing.");

    public static readonly FindingRule RequiredEntityAttribute = Weaver(
        "entity_required_attribute_not_present", FindingLevel.Violation, "The resource lacks a required attribute of an entity that the signal is about.");

    public static readonly FindingRule RecommendedEntityAttribute = Weaver(
        "entity_recommended_attribute_not_present", FindingLevel.Improvement, "The resource lacks a recommended attribute of an entity that the signal is about.");

    public static readonly FindingRule OptInEntityAttribute = Weaver(
        "entity_opt_in_attribute_not_present", FindingLevel.Information, "The resource lacks an attribute of an entity that one may ask for.");

    public static readonly FindingRule ConditionalEntityAttribute = Weaver(
        "entity_conditionally_required_attribute_not_present", FindingLevel.Information, "The resource lacks an attribute of an entity that is required on a condition.");

    public static readonly FindingRule EntityAssociation = Weaver(
        "entity_association_not_satisfied", FindingLevel.Violation, "The resource describes none of the entities that the signal is about.");

    public static readonly FindingRule MissingNamespace = Weaver("missing_namespace", FindingLevel.Improvement, "The key has no namespace.");

    public static readonly FindingRule InvalidFormat = Weaver("invalid_format", FindingLevel.Violation, "The name is not built like the names of conventions.");

    public static readonly FindingRule IllegalNamespace = Weaver("illegal_namespace", FindingLevel.Violation, "The key uses an attribute as a namespace.");

    public static readonly FindingRule ExtendsNamespace = Weaver("extends_namespace", FindingLevel.Information, "The key is new in a namespace of the registry.");

    public static readonly FindingRule UnexpectedAttribute = new("unexpected_attribute", FindingLevel.Improvement, "The definition of the signal does not name the attribute.")
    {
        Origin = FindingOrigin.LaterWeaver,
        Help = "add the attribute to the definition of the signal, or send it on the signal that declares it",
    };

    public static readonly FindingRule KindMismatch = new("kind_mismatch", FindingLevel.Violation, "The span has another kind than its definition.")
    {
        Origin = FindingOrigin.LaterWeaver,
    };

    public static readonly FindingRule SpanNameMismatch = Own("span_name_mismatch", FindingLevel.Improvement, "The span is not named as its definition says.");

    public static readonly FindingRule SpanStatusMismatch = Own("span_status_mismatch", FindingLevel.Violation, "The span tells of a failure and its status does not.");

    public static readonly FindingRule UnexpectedValue = Own("unexpected_value", FindingLevel.Violation, "The attribute has a value that spans of this type never have.");

    public static readonly FindingRule ForbiddenAttribute = Own("forbidden_attribute", FindingLevel.Violation, "The attribute must never be sent.");

    public static readonly FindingRule LegacyAttribute = Own("legacy_attribute", FindingLevel.Improvement, "The attribute means something else here than its definition says.");

    public static readonly FindingRule LegacySpan = Own("legacy_span", FindingLevel.Improvement, "The span has the form of today, which other types replace.");

    public static readonly FindingRule AttributeValueTooLong = Own("attribute_value_too_long", FindingLevel.Improvement, "A value is so long that backends cut it off.");

    public static readonly FindingRule AttributeCountExceeded = Own("attribute_count_exceeded", FindingLevel.Improvement, "A sample has more attributes than SDKs keep.");

    public static readonly FindingRule UnexpectedSpanEvent = Own("unexpected_span_event", FindingLevel.Improvement, "The registry declares no such event for spans of this type.");

    public static readonly FindingRule RequiredLink = Own("required_link_not_present", FindingLevel.Violation, "A span has fewer links than its type demands.");

    public static ImmutableArray<FindingRule> All { get; } =
    [
        MissingAttribute, TemplateAttribute, MissingMetric, MissingEvent, Deprecated, NotStable, TypeMismatch, UnitMismatch, UnexpectedInstrument,
        UndefinedEnumVariant, RequiredAttribute, RecommendedAttribute, OptInAttribute, ConditionalAttribute, RequiredEntityAttribute,
        RecommendedEntityAttribute, OptInEntityAttribute, ConditionalEntityAttribute, EntityAssociation, MissingNamespace, InvalidFormat,
        IllegalNamespace, ExtendsNamespace, UnexpectedAttribute, KindMismatch, SpanNameMismatch, SpanStatusMismatch, UnexpectedValue,
        ForbiddenAttribute, LegacyAttribute, LegacySpan, AttributeValueTooLong, AttributeCountExceeded, UnexpectedSpanEvent, RequiredLink,
    ];

    /// <summary>The rule for an attribute of some level that a signal lacks, or the resource for one of its entities.</summary>
    internal static FindingRule Absent(RequirementLevelKind level, bool isEntity) => (level, isEntity) switch
    {
        (RequirementLevelKind.Required, false) => RequiredAttribute,
        (RequirementLevelKind.Recommended, false) => RecommendedAttribute,
        (RequirementLevelKind.OptIn, false) => OptInAttribute,
        (_, false) => ConditionalAttribute,
        (RequirementLevelKind.Required, true) => RequiredEntityAttribute,
        (RequirementLevelKind.Recommended, true) => RecommendedEntityAttribute,
        (RequirementLevelKind.OptIn, true) => OptInEntityAttribute,
        (_, true) => ConditionalEntityAttribute,
    };

    private static FindingRule Weaver(string id, FindingLevel level, string title) => new(id, level, title);

    private static FindingRule Own(string id, FindingLevel level, string title) => new(id, level, title) { Origin = FindingOrigin.Semconv };
}
