using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Decoding;

namespace Semconv.Otlp.Json;

/// <summary>Reads a span.</summary>
internal static class JsonSpan
{
    /// <summary>Reads the span whose object the cursor has entered.</summary>
    public static void Read(ref JsonCursor cursor, SpanBuffer span)
    {
        span.Clear();
        while (cursor.NextProperty(out var name))
        {
            if (!ReadText(ref cursor, name, span.Fields) && !ReadNumber(ref cursor, name, span.Fields))
            {
                ReadPart(ref cursor, name, span);
            }
        }
    }

    private static bool ReadText(ref JsonCursor cursor, ReadOnlySpan<byte> name, SpanFields fields)
    {
        if (name.SequenceEqual("traceId"u8))
        {
            fields.TraceId = JsonText.ReadId(ref cursor, out var text);
            fields.TraceIdText = text;
        }
        else if (name.SequenceEqual("spanId"u8))
        {
            fields.SpanId = JsonText.ReadId(ref cursor, out var text);
            fields.SpanIdText = text;
        }
        else if (name.SequenceEqual("parentSpanId"u8))
        {
            fields.ParentSpanId = JsonText.ReadId(ref cursor, out var text);
            fields.ParentSpanIdText = text;
        }
        else if (name.SequenceEqual("name"u8))
        {
            fields.Name = JsonText.Read(ref cursor);
        }
        else if (name.SequenceEqual("traceState"u8))
        {
            fields.TraceState = JsonText.Read(ref cursor);
        }
        else if (name.SequenceEqual("type"u8))
        {
            fields.Type = JsonText.Read(ref cursor);
        }
        else
        {
            return false;
        }

        return true;
    }

    private static bool ReadNumber(ref JsonCursor cursor, ReadOnlySpan<byte> name, SpanFields fields)
    {
        if (name.SequenceEqual("kind"u8))
        {
            fields.Kind = JsonNumber.Named(ref cursor, JsonNames.Kinds);
        }
        else if (name.SequenceEqual("startTimeUnixNano"u8))
        {
            fields.StartTime = JsonNumber.Unsigned(ref cursor);
        }
        else if (name.SequenceEqual("endTimeUnixNano"u8))
        {
            fields.EndTime = JsonNumber.Unsigned(ref cursor);
        }
        else if (name.SequenceEqual("flags"u8))
        {
            fields.Flags = JsonNumber.Bits(ref cursor);
        }
        else if (name.SequenceEqual("droppedAttributesCount"u8))
        {
            fields.DroppedAttributes = JsonNumber.Bits(ref cursor);
        }
        else if (name.SequenceEqual("droppedEventsCount"u8))
        {
            fields.DroppedEvents = JsonNumber.Bits(ref cursor);
        }
        else if (name.SequenceEqual("droppedLinksCount"u8))
        {
            fields.DroppedLinks = JsonNumber.Bits(ref cursor);
        }
        else
        {
            return false;
        }

        return true;
    }

    private static void ReadPart(ref JsonCursor cursor, ReadOnlySpan<byte> name, SpanBuffer span)
    {
        if (name.SequenceEqual("attributes"u8))
        {
            JsonAttributes.ReadList(ref cursor, span.Attributes);
        }
        else if (name.SequenceEqual("status"u8))
        {
            ReadStatus(ref cursor, span.Fields);
        }
        else if (name.SequenceEqual("events"u8))
        {
            ReadEvents(ref cursor, span);
        }
        else if (name.SequenceEqual("links"u8))
        {
            ReadLinks(ref cursor, span);
        }
        else
        {
            cursor.Skip();
        }
    }

    private static void ReadStatus(ref JsonCursor cursor, SpanFields fields)
    {
        if (!cursor.EnterObject())
        {
            return;
        }

        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("code"u8))
            {
                fields.StatusCode = JsonNumber.Named(ref cursor, JsonNames.StatusCodes);
            }
            else if (name.SequenceEqual("message"u8))
            {
                fields.StatusMessage = JsonText.Read(ref cursor);
            }
            else
            {
                cursor.Skip();
            }
        }
    }

    private static void ReadEvents(ref JsonCursor cursor, SpanBuffer span)
    {
        if (!cursor.EnterList())
        {
            return;
        }

        while (cursor.NextObject())
        {
            var item = new SpanEventSample.Slot(default, 0, span.EventAttributes.Count, 0);
            while (cursor.NextProperty(out var name))
            {
                if (name.SequenceEqual("name"u8))
                {
                    item = item with { Name = JsonText.Read(ref cursor) };
                }
                else if (name.SequenceEqual("timeUnixNano"u8))
                {
                    item = item with { Time = JsonNumber.Unsigned(ref cursor) };
                }
                else if (name.SequenceEqual("attributes"u8))
                {
                    JsonAttributes.ReadList(ref cursor, span.EventAttributes);
                }
                else if (name.SequenceEqual("droppedAttributesCount"u8))
                {
                    item = item with { DroppedAttributes = JsonNumber.Bits(ref cursor) };
                }
                else
                {
                    cursor.Skip();
                }
            }

            span.Add(item with { End = span.EventAttributes.Count });
        }
    }

    private static void ReadLinks(ref JsonCursor cursor, SpanBuffer span)
    {
        if (!cursor.EnterList())
        {
            return;
        }

        while (cursor.NextObject())
        {
            var link = new SpanLinkSample.Slot { Start = span.LinkAttributes.Count };
            while (cursor.NextProperty(out var name))
            {
                link = ReadLinkField(ref cursor, name, span, link);
            }

            span.Add(link with { End = span.LinkAttributes.Count });
        }
    }

    private static SpanLinkSample.Slot ReadLinkField(
        ref JsonCursor cursor, ReadOnlySpan<byte> name, SpanBuffer span, SpanLinkSample.Slot link)
    {
        if (name.SequenceEqual("traceId"u8))
        {
            var id = JsonText.ReadId(ref cursor, out var text);
            return link with { TraceId = id, TraceIdText = text };
        }

        if (name.SequenceEqual("spanId"u8))
        {
            var id = JsonText.ReadId(ref cursor, out var text);
            return link with { SpanId = id, SpanIdText = text };
        }

        if (name.SequenceEqual("traceState"u8))
        {
            return link with { TraceState = JsonText.Read(ref cursor) };
        }

        if (name.SequenceEqual("flags"u8))
        {
            return link with { Flags = JsonNumber.Bits(ref cursor) };
        }

        if (name.SequenceEqual("droppedAttributesCount"u8))
        {
            return link with { DroppedAttributes = JsonNumber.Bits(ref cursor) };
        }

        if (name.SequenceEqual("attributes"u8))
        {
            JsonAttributes.ReadList(ref cursor, span.LinkAttributes);
            return link;
        }

        cursor.Skip();
        return link;
    }
}
