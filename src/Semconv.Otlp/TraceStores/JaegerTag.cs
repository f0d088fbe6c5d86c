using System.Buffers;
using System.Buffers.Text;
using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Json;

namespace Semconv.Otlp.TraceStores;

/// <summary>Reads a tag of Jaeger, whose value may be written as text whatever its type.</summary>
internal static class JaegerTag
{
    /// <summary>Reads the tag whose object the cursor has entered; gives back its index.</summary>
    public static int Read(ref JsonCursor cursor, SampleSlotList slots)
    {
        var index = slots.Open();
        var key = default(TextRange);
        var type = default(TextRange);
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("key"u8))
            {
                key = JsonText.Read(ref cursor);
            }
            else if (name.SequenceEqual("type"u8))
            {
                type = JsonText.Read(ref cursor);
            }
            else if (name.SequenceEqual("value"u8))
            {
                JsonValue.Read(ref cursor, slots, index);
            }
            else
            {
                cursor.Skip();
            }
        }

        if (cursor.Problem is null)
        {
            Coerce(ref cursor, slots, index, type.In(cursor.Bytes));
        }

        slots.Close(index, key);
        return index;
    }

    private static void Coerce(ref JsonCursor cursor, SampleSlotList slots, int index, ReadOnlySpan<byte> type)
    {
        var slot = slots.Span[index];
        var text = slot.Kind == SampleValueKind.Text ? slot.Text.In(cursor.Bytes) : default;
        switch (slot.Kind)
        {
            case SampleValueKind.Text when type.SequenceEqual("bool"u8):
                slots.Set(index, SampleValueKind.Bool, text.SequenceEqual("true"u8) ? 1 : 0);
                break;
            case SampleValueKind.Text when type.SequenceEqual("int64"u8) && Utf8Parser.TryParse(text, out long whole, out var used) && used == text.Length:
                slots.Set(index, SampleValueKind.Int, whole);
                break;
            case SampleValueKind.Text when type.SequenceEqual("float64"u8) && Utf8Parser.TryParse(text, out double number, out var used) && used == text.Length:
                slots.Set(index, SampleValueKind.Double, BitConverter.DoubleToInt64Bits(number));
                break;
            case SampleValueKind.Int when type.SequenceEqual("float64"u8):
                slots.Set(index, SampleValueKind.Double, BitConverter.DoubleToInt64Bits(slot.Bits));
                break;
            case SampleValueKind.Double when type.SequenceEqual("int64"u8):
                // Programs in JavaScript write large whole numbers with an exponent.
                slots.Set(index, SampleValueKind.Int, (long)BitConverter.Int64BitsToDouble(slot.Bits));
                break;
            case SampleValueKind.Text when type.SequenceEqual("binary"u8):
                if (Base64.IsValid(text) && Base64.DecodeFromUtf8InPlace(cursor.Bytes.Slice(slot.Text.Start, slot.Text.Length), out var size) == OperationStatus.Done)
                {
                    slots.Set(index, SampleValueKind.Bytes, text: slot.Text with { Length = size });
                }

                break;
        }
    }
}
