using System.Buffers.Text;
using Semconv.LiveCheck.Samples;

namespace Semconv.Otlp.Json;

/// <summary>Reads values that are plain JSON, as all formats but OTLP/JSON have them.</summary>
internal static class JsonValue
{
    /// <summary>Reads the properties of the object that comes next as attributes.</summary>
    public static void ReadProperties(ref JsonCursor cursor, SampleSlotList slots)
    {
        if (!cursor.EnterObject() || !cursor.Descend())
        {
            return;
        }

        while (cursor.NextProperty(out var name))
        {
            var key = cursor.RangeOf(name);
            var index = slots.Open();
            Read(ref cursor, slots, index);
            slots.Close(index, key);
        }

        cursor.Ascend();
    }

    /// <summary>Reads the value that comes next into an open slot.</summary>
    public static void Read(ref JsonCursor cursor, SampleSlotList slots, int index)
    {
        switch (cursor.Peek())
        {
            case (byte)'"':
                slots.Set(index, SampleValueKind.Text, text: JsonText.ReadQuoted(ref cursor));
                break;
            case (byte)'t' or (byte)'f':
                slots.Set(index, SampleValueKind.Bool, JsonNumber.Bool(ref cursor) ? 1 : 0);
                break;
            case (byte)'[':
                slots.Set(index, SampleValueKind.List);
                ReadItems(ref cursor, slots);
                break;
            case (byte)'{':
                slots.Set(index, SampleValueKind.Map);
                ReadProperties(ref cursor, slots);
                break;
            case (byte)'n':
                cursor.IsNull();
                break;
            default:
                ReadNumber(ref cursor, slots, index);
                break;
        }

        slots.Close(index);
    }

    private static void ReadItems(ref JsonCursor cursor, SampleSlotList slots)
    {
        if (!cursor.EnterList() || !cursor.Descend())
        {
            return;
        }

        while (cursor.NextItem())
        {
            Read(ref cursor, slots, slots.Open());
        }

        cursor.Ascend();
    }

    /// <summary>A number is whole unless it is written with a fraction or an exponent, as Weaver has it.</summary>
    private static void ReadNumber(ref JsonCursor cursor, SampleSlotList slots, int index)
    {
        var digits = cursor.Scalar();
        if (Utf8Parser.TryParse(digits, out long whole, out var used) && used == digits.Length)
        {
            slots.Set(index, SampleValueKind.Int, whole);
        }
        else if (Utf8Parser.TryParse(digits, out ulong _, out used) && used == digits.Length)
        {
            slots.Set(index, SampleValueKind.Int, long.MaxValue, cursor.RangeOf(digits));
        }
        else if (Utf8Parser.TryParse(digits, out double number, out used) && used == digits.Length)
        {
            slots.Set(index, SampleValueKind.Double, BitConverter.DoubleToInt64Bits(number));
        }
        else
        {
            cursor.Fail("it is no JSON");
        }
    }
}
