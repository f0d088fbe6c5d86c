using Semconv.Otlp.Decoding;
using Semconv.Otlp.Json;

namespace Semconv.Otlp.WeaverSamples;

/// <summary>Reads log records from Weaver's samples.</summary>
internal static class WeaverLog
{
    /// <summary>Reads the log record whose object the cursor has entered.</summary>
    public static void Read(ref JsonCursor cursor, LogBuffer log)
    {
        var hasName = false;
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("event_name"u8))
            {
                hasName = true;
                log.EventName = WeaverFields.RequiredText(ref cursor);
            }
            else if (name.SequenceEqual("severity_number"u8))
            {
                log.SeverityNumber = JsonNumber.Small(ref cursor);
            }
            else if (name.SequenceEqual("severity_text"u8))
            {
                log.SeverityText = JsonText.Read(ref cursor);
            }
            else if (name.SequenceEqual("body"u8))
            {
                log.Body.Clear();
                JsonValue.Read(ref cursor, log.Body, log.Body.Open());
            }
            else if (name.SequenceEqual("attributes"u8))
            {
                WeaverAttributes.ReadList(ref cursor, log.Attributes);
            }
            else
            {
                ReadIdentity(ref cursor, name, log);
            }
        }

        if (!hasName)
        {
            cursor.Fail("a log has no 'event_name'");
        }
    }

    private static void ReadIdentity(ref JsonCursor cursor, ReadOnlySpan<byte> name, LogBuffer log)
    {
        if (name.SequenceEqual("trace_id"u8))
        {
            log.TraceId = JsonText.ReadId(ref cursor, out var text);
            log.TraceIdText = text;
        }
        else if (name.SequenceEqual("span_id"u8))
        {
            log.SpanId = JsonText.ReadId(ref cursor, out var text);
            log.SpanIdText = text;
        }
        else if (name.SequenceEqual("timestamp"u8))
        {
            log.Time = WeaverFields.Time(ref cursor);
        }
        else
        {
            cursor.Skip();
        }
    }
}
