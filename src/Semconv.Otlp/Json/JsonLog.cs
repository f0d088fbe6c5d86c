using Semconv.Otlp.Decoding;

namespace Semconv.Otlp.Json;

/// <summary>Reads a log record.</summary>
internal static class JsonLog
{
    /// <summary>Reads the log record whose object the cursor has entered.</summary>
    public static void Read(ref JsonCursor cursor, LogBuffer log)
    {
        log.Clear();
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("attributes"u8))
            {
                JsonAttributes.ReadList(ref cursor, log.Attributes);
            }
            else if (name.SequenceEqual("body"u8))
            {
                log.Body.Clear();
                JsonAttributes.ReadValue(ref cursor, log.Body, log.Body.Open());
            }
            else if (!ReadText(ref cursor, name, log))
            {
                ReadNumber(ref cursor, name, log);
            }
        }
    }

    private static bool ReadText(ref JsonCursor cursor, ReadOnlySpan<byte> name, LogBuffer log)
    {
        if (name.SequenceEqual("severityText"u8))
        {
            log.SeverityText = JsonText.Read(ref cursor);
        }
        else if (name.SequenceEqual("eventName"u8))
        {
            log.EventName = JsonText.Read(ref cursor);
        }
        else if (name.SequenceEqual("traceId"u8))
        {
            log.TraceId = JsonText.ReadId(ref cursor, out var text);
            log.TraceIdText = text;
        }
        else if (name.SequenceEqual("spanId"u8))
        {
            log.SpanId = JsonText.ReadId(ref cursor, out var text);
            log.SpanIdText = text;
        }
        else
        {
            return false;
        }

        return true;
    }

    private static void ReadNumber(ref JsonCursor cursor, ReadOnlySpan<byte> name, LogBuffer log)
    {
        if (name.SequenceEqual("timeUnixNano"u8))
        {
            log.Time = JsonNumber.Unsigned(ref cursor);
        }
        else if (name.SequenceEqual("observedTimeUnixNano"u8))
        {
            log.ObservedTime = JsonNumber.Unsigned(ref cursor);
        }
        else if (name.SequenceEqual("severityNumber"u8))
        {
            log.SeverityNumber = JsonNumber.Named(ref cursor, JsonNames.Severities);
        }
        else if (name.SequenceEqual("droppedAttributesCount"u8))
        {
            log.DroppedAttributes = JsonNumber.Bits(ref cursor);
        }
        else if (name.SequenceEqual("flags"u8))
        {
            log.Flags = JsonNumber.Bits(ref cursor);
        }
        else
        {
            cursor.Skip();
        }
    }
}
