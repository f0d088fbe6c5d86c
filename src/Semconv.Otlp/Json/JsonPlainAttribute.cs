using System.Buffers.Text;
using Semconv.LiveCheck.Samples;

namespace Semconv.Otlp.Json;

/// <summary>Reads an attribute as programs write nearly all: without blanks, key first, a text without escapes or a short int.</summary>
/// <remarks>This is the inner loop of OTLP/JSON. It leaves everything else to the general reader and then has changed nothing.</remarks>
internal static class JsonPlainAttribute
{
    public static bool TryRead(ref JsonCursor cursor, SampleSlotList slots)
    {
        ReadOnlySpan<byte> bytes = cursor.Bytes;
        var start = cursor.Position;
        if (!bytes[start..].StartsWith("{\"key\":\""u8))
        {
            return false;
        }

        var keyAt = start + "{\"key\":\"".Length;
        var keyEnd = cursor.EndOfPlainText(keyAt);
        if (!bytes[keyEnd..].StartsWith("\",\"value\":{\""u8))
        {
            return false;
        }

        var key = new TextRange(keyAt, keyEnd - keyAt);
        var typeAt = keyEnd + "\",\"value\":{\"".Length;
        var rest = bytes[typeAt..];
        if (rest.StartsWith("stringValue\":\""u8))
        {
            var textAt = typeAt + "stringValue\":\"".Length;
            var textEnd = cursor.EndOfPlainText(textAt);
            if (!bytes[textEnd..].StartsWith("\"}}"u8))
            {
                return false;
            }

            slots.Add(key, SampleValueKind.Text, 0, new TextRange(textAt, textEnd - textAt));
            cursor.MoveTo(textEnd + "\"}}".Length);
            return true;
        }

        if (!rest.StartsWith("intValue\":\""u8))
        {
            return false;
        }

        var numberAt = typeAt + "intValue\":\"".Length;
        if (!Utf8Parser.TryParse(bytes[numberAt..], out long number, out var used) || !bytes[(numberAt + used)..].StartsWith("\"}}"u8))
        {
            return false;
        }

        slots.Add(key, SampleValueKind.Int, number, default);
        cursor.MoveTo(numberAt + used + "\"}}".Length);
        return true;
    }
}
