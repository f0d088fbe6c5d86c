using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Json;

namespace Semconv.Otlp.TraceStores;

/// <summary>Reads an annotation of Zipkin as an event: exporters write its attributes as JSON behind the name.</summary>
internal static class ZipkinAnnotation
{
    public static void Read(Span<byte> bytes, TextRange value, ulong time, SpanBuffer span)
    {
        var text = value.In(bytes);
        var start = span.EventAttributes.Count;
        var name = value;
        var separator = FindAttributes(text);
        if (separator.Name.Length > 0 && TryReadAttributes(bytes, value, separator.Attributes, span.EventAttributes))
        {
            name = new TextRange(value.Start + separator.Name.Start, separator.Name.Length);
        }
        else
        {
            span.EventAttributes.Truncate(start);
        }

        span.Add(new SpanEventSample.Slot(name, time, start, span.EventAttributes.Count));
    }

    /// <summary>Go writes the name, a colon, a blank and an object; Java writes the name in quotes and no blank.</summary>
    private static (TextRange Name, int Attributes) FindAttributes(ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty && text[0] == (byte)'"')
        {
            var quoted = text.IndexOf("\":{"u8);
            return quoted > 0 ? (new TextRange(1, quoted - 1), quoted + 2) : default;
        }

        var plain = text.IndexOf(": {"u8);
        return plain > 0 ? (new TextRange(0, plain), plain + 2) : default;
    }

    private static bool TryReadAttributes(Span<byte> bytes, TextRange value, int attributes, SampleSlotList slots)
    {
        var end = value.Start + value.Length;

        // Java writes the line breaks of a stack trace into it as they are.
        var cursor = new JsonCursor(bytes[..end], value.Start + attributes) { HasRawText = true };
        JsonValue.ReadProperties(ref cursor, slots);
        return cursor.Problem is null && cursor.Position == end;
    }
}
