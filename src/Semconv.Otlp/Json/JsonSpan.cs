using System.Text.Json;
using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Decoding;

namespace Semconv.Otlp.Json;

/// <summary>Reads a span.</summary>
internal static class JsonSpan
{
    /// <summary>Reads the span whose object the reader stands on.</summary>
    public static void Read(ref Utf8JsonReader reader, JsonText text, SpanBuffer span)
    {
        span.Clear();
        while (JsonWalk.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("attributes"u8))
            {
                JsonAttributes.ReadList(ref reader, text, span.Attributes);
            }
            else if (reader.ValueTextEquals("events"u8))
            {
                ReadEvents(ref reader, text, span);
            }
            else if (reader.ValueTextEquals("links"u8))
            {
                ReadLinks(ref reader, text, span);
            }
            else if (reader.ValueTextEquals("status"u8))
            {
                ReadStatus(ref reader, text, span.Fields);
            }
            else if (!ReadText(ref reader, text, span.Fields))
            {
                ReadNumber(ref reader, span.Fields);
            }
        }
    }

    private static bool ReadText(ref Utf8JsonReader reader, JsonText text, SpanFields fields)
    {
        if (reader.ValueTextEquals("traceId"u8))
        {
            fields.TraceId = text.Id(ref reader);
        }
        else if (reader.ValueTextEquals("spanId"u8))
        {
            fields.SpanId = text.Id(ref reader);
        }
        else if (reader.ValueTextEquals("parentSpanId"u8))
        {
            fields.ParentSpanId = text.Id(ref reader);
        }
        else if (reader.ValueTextEquals("traceState"u8))
        {
            fields.TraceState = text.Text(ref reader);
        }
        else if (reader.ValueTextEquals("name"u8))
        {
            fields.Name = text.Text(ref reader);
        }
        else
        {
            return false;
        }

        return true;
    }

    private static void ReadNumber(ref Utf8JsonReader reader, SpanFields fields)
    {
        if (reader.ValueTextEquals("kind"u8))
        {
            fields.Kind = JsonNumber.Small(ref reader);
        }
        else if (reader.ValueTextEquals("startTimeUnixNano"u8))
        {
            fields.StartTime = JsonNumber.Unsigned(ref reader);
        }
        else if (reader.ValueTextEquals("endTimeUnixNano"u8))
        {
            fields.EndTime = JsonNumber.Unsigned(ref reader);
        }
        else if (reader.ValueTextEquals("flags"u8))
        {
            fields.Flags = JsonNumber.Bits(ref reader);
        }
        else if (reader.ValueTextEquals("droppedAttributesCount"u8))
        {
            fields.DroppedAttributes = JsonNumber.Bits(ref reader);
        }
        else if (reader.ValueTextEquals("droppedEventsCount"u8))
        {
            fields.DroppedEvents = JsonNumber.Bits(ref reader);
        }
        else if (reader.ValueTextEquals("droppedLinksCount"u8))
        {
            fields.DroppedLinks = JsonNumber.Bits(ref reader);
        }
        else
        {
            JsonWalk.SkipValue(ref reader);
        }
    }

    private static void ReadStatus(ref Utf8JsonReader reader, JsonText text, SpanFields fields)
    {
        if (!JsonWalk.EnterObject(ref reader))
        {
            return;
        }

        while (JsonWalk.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("code"u8))
            {
                fields.StatusCode = JsonNumber.Small(ref reader);
            }
            else if (reader.ValueTextEquals("message"u8))
            {
                fields.StatusMessage = text.Text(ref reader);
            }
            else
            {
                JsonWalk.SkipValue(ref reader);
            }
        }
    }

    private static void ReadEvents(ref Utf8JsonReader reader, JsonText text, SpanBuffer span)
    {
        if (!JsonWalk.EnterList(ref reader))
        {
            return;
        }

        while (JsonWalk.NextObject(ref reader))
        {
            var item = new SpanEventSample.Slot(default, 0, span.EventAttributes.Count, 0);
            while (JsonWalk.NextProperty(ref reader))
            {
                if (reader.ValueTextEquals("name"u8))
                {
                    item = item with { Name = text.Text(ref reader) };
                }
                else if (reader.ValueTextEquals("timeUnixNano"u8))
                {
                    item = item with { Time = JsonNumber.Unsigned(ref reader) };
                }
                else if (reader.ValueTextEquals("attributes"u8))
                {
                    JsonAttributes.ReadList(ref reader, text, span.EventAttributes);
                }
                else
                {
                    JsonWalk.SkipValue(ref reader);
                }
            }

            span.Add(item with { End = span.EventAttributes.Count });
        }
    }

    private static void ReadLinks(ref Utf8JsonReader reader, JsonText text, SpanBuffer span)
    {
        if (!JsonWalk.EnterList(ref reader))
        {
            return;
        }

        while (JsonWalk.NextObject(ref reader))
        {
            var link = new SpanLinkSample.Slot { Start = span.LinkAttributes.Count };
            while (JsonWalk.NextProperty(ref reader))
            {
                if (reader.ValueTextEquals("traceId"u8))
                {
                    link = link with { TraceId = text.Id(ref reader) };
                }
                else if (reader.ValueTextEquals("spanId"u8))
                {
                    link = link with { SpanId = text.Id(ref reader) };
                }
                else if (reader.ValueTextEquals("traceState"u8))
                {
                    link = link with { TraceState = text.Text(ref reader) };
                }
                else if (reader.ValueTextEquals("flags"u8))
                {
                    link = link with { Flags = JsonNumber.Bits(ref reader) };
                }
                else if (reader.ValueTextEquals("attributes"u8))
                {
                    JsonAttributes.ReadList(ref reader, text, span.LinkAttributes);
                }
                else
                {
                    JsonWalk.SkipValue(ref reader);
                }
            }

            span.Add(link with { End = span.LinkAttributes.Count });
        }
    }
}
