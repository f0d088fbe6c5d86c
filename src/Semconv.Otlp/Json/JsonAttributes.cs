using Semconv.LiveCheck.Samples;

namespace Semconv.Otlp.Json;

/// <summary>Reads attributes and values into slots.</summary>
internal static class JsonAttributes
{
    /// <summary>Reads the list of attributes that is the next value.</summary>
    public static void ReadList(ref JsonCursor cursor, SampleSlotList slots)
    {
        if (!cursor.EnterList())
        {
            return;
        }

        while (cursor.NextItem())
        {
            if (JsonPlainAttribute.TryRead(ref cursor, slots))
            {
                continue;
            }

            if (cursor.Peek() != (byte)'{')
            {
                cursor.Fail("a list holds something that is no object");
                return;
            }

            cursor.EnterObject();
            Read(ref cursor, slots);
        }
    }

    /// <summary>Reads the value that comes next into an open slot.</summary>
    public static void ReadValue(ref JsonCursor cursor, SampleSlotList slots, int index)
    {
        if (cursor.EnterObject())
        {
            ReadFields(ref cursor, slots, index);
        }
    }

    private static void Read(ref JsonCursor cursor, SampleSlotList slots)
    {
        var index = slots.Open();
        var key = default(TextRange);
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("key"u8))
            {
                key = JsonText.Read(ref cursor);
            }
            else if (name.SequenceEqual("value"u8))
            {
                ReadValue(ref cursor, slots, index);
            }
            else
            {
                cursor.Skip();
            }
        }

        slots.Close(index, key);
    }

    private static void ReadFields(ref JsonCursor cursor, SampleSlotList slots, int index)
    {
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("stringValue"u8))
            {
                slots.Set(index, SampleValueKind.Text, text: JsonText.Read(ref cursor));
            }
            else if (name.SequenceEqual("intValue"u8))
            {
                slots.Set(index, SampleValueKind.Int, JsonNumber.Signed(ref cursor));
            }
            else if (name.SequenceEqual("boolValue"u8))
            {
                slots.Set(index, SampleValueKind.Bool, JsonNumber.Bool(ref cursor) ? 1 : 0);
            }
            else if (name.SequenceEqual("doubleValue"u8))
            {
                slots.Set(index, SampleValueKind.Double, BitConverter.DoubleToInt64Bits(JsonNumber.Double(ref cursor)));
            }
            else if (name.SequenceEqual("bytesValue"u8))
            {
                slots.Set(index, SampleValueKind.Bytes, text: JsonText.ReadBase64(ref cursor));
            }
            else
            {
                ReadItems(ref cursor, name, slots, index);
            }
        }

        slots.Close(index);
    }

    private static void ReadItems(ref JsonCursor cursor, ReadOnlySpan<byte> name, SampleSlotList slots, int index)
    {
        var isList = name.SequenceEqual("arrayValue"u8);
        if (!isList && !name.SequenceEqual("kvlistValue"u8))
        {
            cursor.Skip();
            return;
        }

        slots.Set(index, isList ? SampleValueKind.List : SampleValueKind.Map);
        if (!cursor.EnterObject() || !cursor.Descend())
        {
            return;
        }

        while (cursor.NextProperty(out var inner))
        {
            if (!inner.SequenceEqual("values"u8))
            {
                cursor.Skip();
            }
            else if (!isList)
            {
                ReadList(ref cursor, slots);
            }
            else if (cursor.EnterList())
            {
                while (cursor.NextObject())
                {
                    ReadFields(ref cursor, slots, slots.Open());
                }
            }
        }

        cursor.Ascend();
    }
}
