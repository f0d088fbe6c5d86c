using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Advice.Signals;

/// <summary>Words what is found when an attribute is missing, on a signal or on the resource that it is about.</summary>
internal static class AbsenceFindings
{
    public static Finding Of(AttributeUsage usage) => new(
        AdviceRules.Absent(usage.RequirementLevel.Kind, isEntity: false),
        $"{Word(usage.RequirementLevel.Kind)} attribute '{usage.Key}' is not present.")
    {
        Context = [new FindingContext("attribute_key", usage.Key)],
        Help = Help(usage, "the signal"),
        Definition = usage.Definition.Provenance,
    };

    public static Finding Of(AttributeUsage usage, string entity) => new(
        AdviceRules.Absent(usage.RequirementLevel.Kind, isEntity: true),
        $"{Word(usage.RequirementLevel.Kind)} attribute '{usage.Key}' for entity '{entity}' is not present in the resource.")
    {
        Context = [new FindingContext("attribute_key", usage.Key), new FindingContext("entity_type", entity)],
        Help = Help(usage, "the resource"),
        Definition = usage.Definition.Provenance,
    };

    private static string Help(AttributeUsage usage, string place) => usage.RequirementLevel switch
    {
        { Kind: RequirementLevelKind.ConditionallyRequired, Text: { } condition } => $"set '{usage.Key}' on {place} if: {condition}",
        { Kind: RequirementLevelKind.OptIn } => $"nothing to do unless you want '{usage.Key}'",
        _ => $"set '{usage.Key}' on {place}",
    };

    private static string Word(RequirementLevelKind level) => level switch
    {
        RequirementLevelKind.Required => "Required",
        RequirementLevelKind.Recommended => "Recommended",
        RequirementLevelKind.OptIn => "Opt-in",
        _ => "Conditionally required",
    };
}
