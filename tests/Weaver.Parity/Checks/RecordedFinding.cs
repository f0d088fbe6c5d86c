using System.Collections.Immutable;
using System.Text.Json;

namespace Weaver.Parity.Checks;

/// <summary>One problem as Weaver printed it in JSON.</summary>
/// <param name="Kind">The innermost name of the error; the id of the rule for a finding of a policy.</param>
/// <param name="IsError">Whether it makes the check fail; most errors have no severity at all.</param>
/// <param name="Subjects">The items it is about, such as an attribute and its value; none for errors of syntax.</param>
/// <param name="IsFatal">Whether Weaver stopped there and printed nothing else.</param>
internal sealed record RecordedFinding(string Kind, bool IsError, ImmutableArray<string> Subjects, bool IsFatal)
{
    private static readonly ImmutableArray<string> SubjectKeys =
        ["attribute_id", "attribute_ref", "value_id", "extends_ref", "include_ref", "entity_type", "metric_name", "group_name", "signal_id", "pattern", "id"];

    /// <summary>Most often they only tell the place; where nothing else is named they are the item.</summary>
    private static readonly ImmutableArray<string> PlaceKeys = ["group_id"];

    private static readonly ImmutableArray<string> PolicyKeys = ["attribute_group_id", "group_id", "attribute_key", "attribute"];

    private static readonly ImmutableArray<string> FatalWrappers = ["Resolver", "Semconv", "Forge", "ResolvedSchema", "CompoundError"];

    /// <param name="diagnostics">What a run printed; anything but a list is nothing.</param>
    public static ImmutableArray<RecordedFinding> Read(JsonElement diagnostics) =>
        diagnostics.ValueKind == JsonValueKind.Array ? [.. diagnostics.EnumerateArray().SelectMany(ReadEntry)] : [];

    public override string ToString() =>
        $"{(IsError ? "error" : "warning")} {Kind}{(Subjects.IsEmpty ? string.Empty : $" of {string.Join(", ", Subjects)}")}";

    private static IEnumerable<RecordedFinding> ReadEntry(JsonElement entry)
    {
        var isError = !entry.GetProperty("diagnostic").TryGetProperty("severity", out var severity) || severity.GetString() != "Warning";
        var error = entry.GetProperty("error");
        return error.ValueKind == JsonValueKind.Object && error.TryGetProperty("violation", out var violation)
            ? [new RecordedFinding(violation.GetProperty("id").GetString()!, isError, PolicySubjectsOf(violation), false)]
            : Unwrap(error, isError, isFatal: false);
    }

    private static IEnumerable<RecordedFinding> Unwrap(JsonElement error, bool isError, bool isFatal)
    {
        if (error.ValueKind == JsonValueKind.Array)
        {
            return error.EnumerateArray().SelectMany(each => Unwrap(each, isError, isFatal));
        }

        if (error.ValueKind != JsonValueKind.Object)
        {
            return [new RecordedFinding(error.ToString(), isError, [], isFatal)];
        }

        var property = error.EnumerateObject().First();
        var isWrapper = property.Value.ValueKind == JsonValueKind.Array
            || (property.Value.ValueKind == JsonValueKind.Object && property.Value.EnumerateObject().Any(inner => char.IsUpper(inner.Name[0])));
        if (isWrapper)
        {
            return Unwrap(property.Value, isError, isFatal || FatalWrappers.Contains(property.Name));
        }

        return [new RecordedFinding(property.Name, isError, SubjectsOf(property.Value), isFatal)];
    }

    private static ImmutableArray<string> SubjectsOf(JsonElement fields)
    {
        if (fields.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var subjects = Texts(fields, SubjectKeys);
        return subjects.IsEmpty ? Texts(fields, PlaceKeys) : subjects;
    }

    /// <summary>The signal; for the rest the group it is about, or the attribute.</summary>
    private static ImmutableArray<string> PolicySubjectsOf(JsonElement violation) =>
        violation.TryGetProperty("signal_name", out var signal) && signal.GetString() is { } name
            ? [name]
            : [.. Texts(violation.GetProperty("context"), PolicyKeys).Take(1)];

    private static ImmutableArray<string> Texts(JsonElement fields, ImmutableArray<string> keys) =>
    [
        .. keys.Select(key => fields.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null).OfType<string>(),
    ];
}
