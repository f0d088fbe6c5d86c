using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Json;

namespace Semconv.Otlp.WeaverSamples;

/// <summary>Reads attributes of Weaver's samples: a name, and maybe a value and the type that it is said to have.</summary>
internal static class WeaverAttributes
{
    /// <summary>Reads the list of attributes that comes next.</summary>
    public static void ReadList(ref JsonCursor cursor, SampleSlotList slots)
    {
        for (var isMore = cursor.EnterList(); isMore && cursor.NextObject();)
        {
            Read(ref cursor, slots);
        }
    }

    /// <summary>Reads the attribute whose object the cursor has entered.</summary>
    public static void Read(ref JsonCursor cursor, SampleSlotList slots)
    {
        var index = slots.Open();
        var key = default(TextRange?);
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("name"u8))
            {
                key = WeaverFields.RequiredText(ref cursor);
            }
            else if (name.SequenceEqual("value"u8))
            {
                JsonValue.Read(ref cursor, slots, index);
            }
            else if (name.SequenceEqual("type"u8))
            {
                slots.Declare(index, ReadType(ref cursor));
            }
            else
            {
                cursor.Skip();
            }
        }

        if (key is null)
        {
            cursor.Fail("an attribute has no 'name'");
        }

        slots.Close(index, key ?? default);
    }

    private static SampleValueType ReadType(ref JsonCursor cursor)
    {
        if (cursor.IsNull())
        {
            return SampleValueType.None;
        }

        ReadOnlySpan<byte> type = JsonText.Read(ref cursor).In(cursor.Bytes);
        var found =
            type.SequenceEqual("string"u8) ? SampleValueType.Text
            : type.SequenceEqual("int"u8) ? SampleValueType.Int
            : type.SequenceEqual("boolean"u8) ? SampleValueType.Boolean
            : type.SequenceEqual("double"u8) ? SampleValueType.Double
            : type.SequenceEqual("any"u8) ? SampleValueType.Any
            : type.SequenceEqual("string[]"u8) ? SampleValueType.Texts
            : type.SequenceEqual("int[]"u8) ? SampleValueType.Ints
            : type.SequenceEqual("boolean[]"u8) ? SampleValueType.Booleans
            : type.SequenceEqual("double[]"u8) ? SampleValueType.Doubles
            : SampleValueType.None;
        if (found == SampleValueType.None)
        {
            cursor.Fail("a 'type' is none of 'boolean', 'int', 'double', 'string', 'any' and the lists 'boolean[]', 'int[]', 'double[]', 'string[]'");
        }

        return found;
    }
}
