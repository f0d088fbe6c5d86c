using System.Text.Json;
using Semconv.LiveCheck.Findings;

namespace Semconv.Otlp.Json;

/// <summary>Tells whether a list of scopes holds findings only, before it is read; texts stay as they are.</summary>
internal static class JsonFindingScopes
{
    /// <param name="list">The list, maybe with more behind it. What is no JSON is found by who reads it.</param>
    public static bool AreAll(ReadOnlySpan<byte> list)
    {
        // Log records of others are not read twice.
        if (list.IndexOf("weaver.live_check"u8) < 0)
        {
            return false;
        }

        try
        {
            return Read(new Utf8JsonReader(list));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool Read(Utf8JsonReader reader)
    {
        var (scopes, ofFindings) = (0, 0);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            scopes++;
            ofFindings += ReadScope(ref reader) ? 1 : 0;
        }

        return scopes > 0 && scopes == ofFindings;
    }

    /// <summary>Goes to the end of a list of log records with their scope.</summary>
    private static bool ReadScope(ref Utf8JsonReader reader)
    {
        var isOfFindings = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isScope = reader.ValueTextEquals("scope"u8) || reader.ValueTextEquals("instrumentationLibrary"u8);
            reader.Read();
            if (!isScope || reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isName = reader.ValueTextEquals("name"u8);
                reader.Read();
                if (isName && reader.TokenType == JsonTokenType.String)
                {
                    isOfFindings = reader.ValueTextEquals(FindingEvent.Scope);
                }

                reader.Skip();
            }
        }

        return isOfFindings;
    }
}
