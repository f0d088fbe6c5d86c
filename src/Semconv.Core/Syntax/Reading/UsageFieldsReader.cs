namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads how a signal uses an attribute, as far as both formats say it in the same keys.</summary>
internal static class UsageFieldsReader
{
    public static UsageFields Read(FieldReader fields)
    {
        var level = RequirementLevelReader.Read(fields.OptionalValue("requirement_level"), fields.Diagnostics);
        var sampling = fields.OptionalFlag("sampling_relevant");
        return level is null && sampling is null
            ? UsageFields.None
            : new UsageFields { RequirementLevel = level, SamplingRelevant = sampling };
    }
}
