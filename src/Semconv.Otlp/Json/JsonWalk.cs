using System.Text.Json;

namespace Semconv.Otlp.Json;

/// <summary>Steps through objects and lists.</summary>
internal static class JsonWalk
{
    /// <summary>Goes to the next value and into it; false when it is null.</summary>
    public static bool EnterObject(ref Utf8JsonReader reader) => JsonText.IsThere(ref reader, JsonTokenType.StartObject);

    public static bool EnterList(ref Utf8JsonReader reader) => JsonText.IsThere(ref reader, JsonTokenType.StartArray);

    /// <summary>Goes to the name of the next property; false at the end of the object.</summary>
    public static bool NextProperty(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Goes into the next object of a list; false at the end of the list.</summary>
    public static bool NextObject(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => true,
            JsonTokenType.EndArray => false,
            _ => throw new JsonException("a list holds something that is no object"),
        };
    }

    /// <summary>Passes over the value of the property that the reader stands on.</summary>
    public static void SkipValue(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }
}
