using System.Text.Json;

namespace Weaver.Parity;

/// <summary>The first place at which two JSON documents say something else; the order of keys does not count.</summary>
internal static class JsonDifference
{
    public static string? Find(JsonElement expected, JsonElement actual, string path = "$")
    {
        if (expected.ValueKind != actual.ValueKind)
        {
            return Describe(path, expected, actual);
        }

        return expected.ValueKind switch
        {
            JsonValueKind.Object => FindInObjects(expected, actual, path),
            JsonValueKind.Array => FindInLists(expected, actual, path),
            JsonValueKind.String => expected.GetString() == actual.GetString() ? null : Describe(path, expected, actual),
            _ => expected.GetRawText() == actual.GetRawText() ? null : Describe(path, expected, actual),
        };
    }

    private static string? FindInObjects(JsonElement expected, JsonElement actual, string path)
    {
        foreach (var property in expected.EnumerateObject())
        {
            if (!actual.TryGetProperty(property.Name, out var other))
            {
                return $"{path}.{property.Name} is missing; expected {Shorten(property.Value)}";
            }

            if (Find(property.Value, other, $"{path}.{property.Name}") is { } difference)
            {
                return difference;
            }
        }

        foreach (var property in actual.EnumerateObject())
        {
            if (!expected.TryGetProperty(property.Name, out _))
            {
                return $"{path}.{property.Name} is too much: {Shorten(property.Value)}";
            }
        }

        return null;
    }

    private static string? FindInLists(JsonElement expected, JsonElement actual, string path)
    {
        var length = Math.Min(expected.GetArrayLength(), actual.GetArrayLength());
        for (var index = 0; index < length; index++)
        {
            if (Find(expected[index], actual[index], $"{path}[{index}]") is { } difference)
            {
                return difference;
            }
        }

        return expected.GetArrayLength() == actual.GetArrayLength()
            ? null
            : $"{path} has {actual.GetArrayLength()} items, expected {expected.GetArrayLength()}";
    }

    private static string Describe(string path, JsonElement expected, JsonElement actual) =>
        $"{path} is {Shorten(actual)}; expected {Shorten(expected)}";

    private static string Shorten(JsonElement element)
    {
        var text = element.GetRawText().ReplaceLineEndings(" ");
        return text.Length > 200 ? text[..200] + "..." : text;
    }
}
