using System.Text.Json;

namespace Weaver.Parity;

/// <summary>The places at which two JSON documents say something else; the order of keys does not count.</summary>
internal static class JsonDifference
{
    /// <summary>The first place and how many follow, then the first few of them; null when the documents are equal.</summary>
    public static string? Find(JsonElement expected, JsonElement actual)
    {
        var places = FindAll(expected, actual, "$").ToList();
        return places.Count switch
        {
            0 => null,
            1 => places[0],
            _ => $"{places[0]} (and {places.Count - 1} more places)\n{string.Join('\n', places.Take(12))}",
        };
    }

    private static IEnumerable<string> FindAll(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.ValueKind != actual.ValueKind)
        {
            return [Describe(path, expected, actual)];
        }

        return expected.ValueKind switch
        {
            JsonValueKind.Object => FindInObjects(expected, actual, path),
            JsonValueKind.Array => FindInLists(expected, actual, path),
            JsonValueKind.String => expected.GetString() == actual.GetString() ? [] : [Describe(path, expected, actual)],
            _ => expected.GetRawText() == actual.GetRawText() ? [] : [Describe(path, expected, actual)],
        };
    }

    private static IEnumerable<string> FindInObjects(JsonElement expected, JsonElement actual, string path)
    {
        foreach (var property in expected.EnumerateObject())
        {
            if (!actual.TryGetProperty(property.Name, out var other))
            {
                yield return $"{path}.{property.Name} is missing; expected {Shorten(property.Value)}";
                continue;
            }

            foreach (var difference in FindAll(property.Value, other, $"{path}.{property.Name}"))
            {
                yield return difference;
            }
        }

        foreach (var property in actual.EnumerateObject().Where(property => !expected.TryGetProperty(property.Name, out _)))
        {
            yield return $"{path}.{property.Name} is too much: {Shorten(property.Value)}";
        }
    }

    private static IEnumerable<string> FindInLists(JsonElement expected, JsonElement actual, string path)
    {
        var (wanted, found) = (expected.GetArrayLength(), actual.GetArrayLength());
        if (wanted != found)
        {
            yield return $"{path} has {found} items, expected {wanted}";
        }

        for (var index = 0; index < Math.Min(wanted, found); index++)
        {
            foreach (var difference in FindAll(expected[index], actual[index], $"{path}[{index}]"))
            {
                yield return difference;
            }
        }
    }

    private static string Describe(string path, JsonElement expected, JsonElement actual) =>
        $"{path} is {Shorten(actual)}; expected {Shorten(expected)}";

    private static string Shorten(JsonElement element)
    {
        var text = element.GetRawText().ReplaceLineEndings(" ");
        return text.Length > 80 ? text[..80] + "..." : text;
    }
}
