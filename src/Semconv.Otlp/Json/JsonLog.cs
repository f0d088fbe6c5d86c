using System.Text.Json;
using Semconv.Otlp.Decoding;

namespace Semconv.Otlp.Json;

/// <summary>Reads a log record.</summary>
internal static class JsonLog
{
    /// <summary>Reads the log record whose object the reader stands on.</summary>
    public static void Read(ref Utf8JsonReader reader, JsonText text, LogBuffer log)
    {
        log.Clear();
        while (JsonWalk.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("attributes"u8))
            {
                JsonAttributes.ReadList(ref reader, text, log.Attributes);
            }
            else if (reader.ValueTextEquals("body"u8))
            {
                log.Body.Clear();
                JsonAttributes.ReadValue(ref reader, text, log.Body, log.Body.Open());
            }
            else if (reader.ValueTextEquals("severityText"u8))
            {
                log.SeverityText = text.Text(ref reader);
            }
            else if (reader.ValueTextEquals("eventName"u8))
            {
                log.EventName = text.Text(ref reader);
            }
            else if (reader.ValueTextEquals("traceId"u8))
            {
                log.TraceId = text.Id(ref reader);
            }
            else if (reader.ValueTextEquals("spanId"u8))
            {
                log.SpanId = text.Id(ref reader);
            }
            else
            {
                ReadNumber(ref reader, log);
            }
        }
    }

    private static void ReadNumber(ref Utf8JsonReader reader, LogBuffer log)
    {
        if (reader.ValueTextEquals("timeUnixNano"u8))
        {
            log.Time = JsonNumber.Unsigned(ref reader);
        }
        else if (reader.ValueTextEquals("observedTimeUnixNano"u8))
        {
            log.ObservedTime = JsonNumber.Unsigned(ref reader);
        }
        else if (reader.ValueTextEquals("severityNumber"u8))
        {
            log.SeverityNumber = JsonNumber.Small(ref reader);
        }
        else if (reader.ValueTextEquals("droppedAttributesCount"u8))
        {
            log.DroppedAttributes = JsonNumber.Bits(ref reader);
        }
        else if (reader.ValueTextEquals("flags"u8))
        {
            log.Flags = JsonNumber.Bits(ref reader);
        }
        else
        {
            JsonWalk.SkipValue(ref reader);
        }
    }
}
