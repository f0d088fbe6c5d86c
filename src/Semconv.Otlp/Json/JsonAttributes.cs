using System.Text.Json;
using Semconv.LiveCheck.Samples;

namespace Semconv.Otlp.Json;

/// <summary>Reads attributes and values into slots.</summary>
internal static class JsonAttributes
{
    /// <summary>Reads the list of attributes that is the next value.</summary>
    public static void ReadList(ref Utf8JsonReader reader, JsonText text, SampleSlotList slots)
    {
        if (!JsonWalk.EnterList(ref reader))
        {
            return;
        }

        while (JsonWalk.NextObject(ref reader))
        {
            Read(ref reader, text, slots);
        }
    }

    /// <summary>Reads the value that comes next into an open slot.</summary>
    public static void ReadValue(ref Utf8JsonReader reader, JsonText text, SampleSlotList slots, int index)
    {
        if (JsonWalk.EnterObject(ref reader))
        {
            ReadFields(ref reader, text, slots, index);
        }
    }

    private static void Read(ref Utf8JsonReader reader, JsonText text, SampleSlotList slots)
    {
        var index = slots.Open();
        var key = default(TextRange);
        while (JsonWalk.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("key"u8))
            {
                key = text.Text(ref reader);
            }
            else if (reader.ValueTextEquals("value"u8))
            {
                ReadValue(ref reader, text, slots, index);
            }
            else
            {
                JsonWalk.SkipValue(ref reader);
            }
        }

        slots.Close(index, key);
    }

    private static void ReadFields(ref Utf8JsonReader reader, JsonText text, SampleSlotList slots, int index)
    {
        while (JsonWalk.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("stringValue"u8))
            {
                slots.Set(index, SampleValueKind.Text, text: text.Text(ref reader));
            }
            else if (reader.ValueTextEquals("boolValue"u8))
            {
                slots.Set(index, SampleValueKind.Bool, JsonNumber.Bool(ref reader) ? 1 : 0);
            }
            else if (reader.ValueTextEquals("intValue"u8))
            {
                slots.Set(index, SampleValueKind.Int, JsonNumber.Signed(ref reader));
            }
            else if (reader.ValueTextEquals("doubleValue"u8))
            {
                slots.Set(index, SampleValueKind.Double, BitConverter.DoubleToInt64Bits(JsonNumber.Double(ref reader)));
            }
            else if (reader.ValueTextEquals("bytesValue"u8))
            {
                slots.Set(index, SampleValueKind.Bytes, text: text.Base64(ref reader));
            }
            else
            {
                ReadItems(ref reader, text, slots, index);
            }
        }

        slots.Close(index);
    }

    private static void ReadItems(ref Utf8JsonReader reader, JsonText text, SampleSlotList slots, int index)
    {
        var isList = reader.ValueTextEquals("arrayValue"u8);
        if (!isList && !reader.ValueTextEquals("kvlistValue"u8))
        {
            JsonWalk.SkipValue(ref reader);
            return;
        }

        slots.Set(index, isList ? SampleValueKind.List : SampleValueKind.Map);
        if (!JsonWalk.EnterObject(ref reader))
        {
            return;
        }

        while (JsonWalk.NextProperty(ref reader))
        {
            if (!reader.ValueTextEquals("values"u8))
            {
                JsonWalk.SkipValue(ref reader);
            }
            else if (!isList)
            {
                ReadList(ref reader, text, slots);
            }
            else if (JsonWalk.EnterList(ref reader))
            {
                while (JsonWalk.NextObject(ref reader))
                {
                    ReadFields(ref reader, text, slots, slots.Open());
                }
            }
        }
    }
}
