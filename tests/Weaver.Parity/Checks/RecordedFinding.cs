using System.Collections.Immutable;
using System.Text.Json;

namespace Weaver.Parity.Checks;

/// <summary>One problem as Weaver printed it in JSON.</summary>
/// <param name="Kind">The innermost name of the error; the id of the rule for a finding of a policy.</param>
/// <param name="IsError">Whether it makes the check fail; most errors have no severity at all.</param>
/// <param name="Subject">The item it is about, such as an attribute or a group; null for errors of syntax.</param>
/// <param name="IsFatal">Whether Weaver stopped there and printed nothing else.</param>
internal sealed record RecordedFinding(string Kind, bool IsError, string? Subject, bool IsFatal)
{
    /// <summary>Weaver warns of every file of definition/2 that its format is not stable; who writes it knows, so we do not.</summary>
    private const string Unstable = "UnstableFileFormat";

    private static readonly ImmutableArray<string> SubjectKeys =
        ["attribute_id", "attribute_ref", "value_id", "extends_ref", "include_ref", "entity_type", "metric_name", "group_name", "signal_id", "pattern", "group_id", "id"];

    private static readonly ImmutableArray<string> FatalWrappers = ["Resolver", "Semconv", "Forge", "ResolvedSchema", "CompoundError"];

    public static ImmutableArray<RecordedFinding> Read(JsonElement run)
    {
        if (!run.TryGetProperty("diagnostics", out var diagnostics) || diagnostics.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        return [.. diagnostics.EnumerateArray().SelectMany(ReadEntry).Where(finding => finding.Kind != Unstable)];
    }

    private static IEnumerable<RecordedFinding> ReadEntry(JsonElement entry)
    {
        var isError = !entry.GetProperty("diagnostic").TryGetProperty("severity", out var severity) || severity.GetString() != "Warning";
        return Unwrap(entry.GetProperty("error"), isError, isFatal: false);
    }

    private static IEnumerable<RecordedFinding> Unwrap(JsonElement error, bool isError, bool isFatal)
    {
        if (error.ValueKind == JsonValueKind.Array)
        {
            return error.EnumerateArray().SelectMany(each => Unwrap(each, isError, isFatal));
        }

        if (error.ValueKind != JsonValueKind.Object)
        {
            return [new RecordedFinding(error.ToString(), isError, null, isFatal)];
        }

        var property = error.EnumerateObject().First();
        var isWrapper = property.Value.ValueKind == JsonValueKind.Array
            || (property.Value.ValueKind == JsonValueKind.Object && property.Value.EnumerateObject().All(inner => char.IsUpper(inner.Name[0])));
        if (isWrapper)
        {
            return Unwrap(property.Value, isError, isFatal || FatalWrappers.Contains(property.Name));
        }

        return [new RecordedFinding(property.Name, isError, SubjectOf(property.Value), isFatal)];
    }

    private static string? SubjectOf(JsonElement fields)
    {
        if (fields.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var key in SubjectKeys)
        {
            if (fields.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String)
            {
                return value.GetString();
            }
        }

        return null;
    }
}
