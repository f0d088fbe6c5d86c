using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Semconv.Templating.Values;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>JSON as template values, with sorted keys, and integers and floats kept apart, as Weaver hands them to templates.</summary>
internal static class JsonValues
{
    public static Value From(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Value.From(Map(json)),
        JsonValueKind.Array => Value.From(json.EnumerateArray().Select(From)),
        JsonValueKind.String => Value.From(json.GetString()!),
        JsonValueKind.Number => Number(json.GetRawText()),
        JsonValueKind.True => Value.True,
        JsonValueKind.False => Value.False,
        _ => Value.None,
    };

    public static ValueMap Map(JsonElement json) => ValueMap.Create(json.EnumerateObject()
        .OrderBy(property => property.Name, StringComparer.Ordinal)
        .Select(property => KeyValuePair.Create(Value.From(property.Name), From(property.Value))));

    private static Value Number(string text) => text.AsSpan().ContainsAny('.', 'e', 'E')
        ? Value.From(double.Parse(text, CultureInfo.InvariantCulture))
        : Value.From(BigInteger.Parse(text, CultureInfo.InvariantCulture));
}
