using System.Text.Json;

namespace Weaver.Parity.Resolver;

/// <summary>One problem that Weaver reported, out of the wrappers around it.</summary>
/// <param name="Kind">The name of the error.</param>
/// <param name="Subjects">What it is about: the ids in its fields, without those that only tell the place.</param>
internal sealed record RecordedProblem(string Kind, IReadOnlyList<string> Subjects)
{
    /// <summary>The fields that name what is wrong.</summary>
    private static readonly string[] SubjectFields =
    [
        "attribute_id", "attribute_ref", "id", "entity_type", "extends_ref", "include_ref", "metric_name", "group_name", "pattern",
    ];

    /// <summary>The problems in the <c>error</c> of one diagnostic: a kind with its fields, or wrappers around others.</summary>
    public static IEnumerable<RecordedProblem> In(JsonElement error) => error.ValueKind switch
    {
        JsonValueKind.Array => error.EnumerateArray().SelectMany(In),
        JsonValueKind.String => [new RecordedProblem(error.GetString()!, [])],
        JsonValueKind.Object => error.EnumerateObject().Where(entry => char.IsUpper(entry.Name[0])).SelectMany(InEntry),
        _ => [],
    };

    public override string ToString() => Subjects.Count == 0 ? Kind : $"{Kind} of {string.Join(", ", Subjects)}";

    private static IEnumerable<RecordedProblem> InEntry(JsonProperty entry)
    {
        var isWrapper = entry.Value.ValueKind == JsonValueKind.Array
            || (entry.Value.ValueKind == JsonValueKind.Object && entry.Value.EnumerateObject().Any(field => char.IsUpper(field.Name[0])));
        return isWrapper ? In(entry.Value) : [new RecordedProblem(entry.Name, SubjectsOf(entry))];
    }

    private static List<string> SubjectsOf(JsonProperty entry)
    {
        if (entry.Value.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var fields = entry.Name == "DuplicateGroupId" ? ["group_id"] : SubjectFields;
        return [.. fields.Select(name => entry.Value.TryGetProperty(name, out var field) ? field.GetString() : null).OfType<string>()];
    }
}
