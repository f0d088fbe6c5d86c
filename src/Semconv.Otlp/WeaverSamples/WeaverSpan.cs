using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Json;

namespace Semconv.Otlp.WeaverSamples;

/// <summary>Reads spans, their events and their links from Weaver's samples.</summary>
internal static class WeaverSpan
{
    /// <summary>Reads the span whose object the cursor has entered.</summary>
    public static void Read(ref JsonCursor cursor, SpanBuffer span)
    {
        var hasName = false;
        var hasKind = false;
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("name"u8))
            {
                hasName = true;
                span.Fields.Name = WeaverFields.RequiredText(ref cursor);
            }
            else if (name.SequenceEqual("kind"u8))
            {
                hasKind = true;
                span.Fields.Kind = WeaverFields.Kind(ref cursor);
            }
            else if (name.SequenceEqual("status"u8))
            {
                ReadStatus(ref cursor, span.Fields);
            }
            else if (!ReadIdentity(ref cursor, name, span.Fields))
            {
                ReadList(ref cursor, name, span);
            }
        }

        if (!hasName || !hasKind)
        {
            cursor.Fail(hasName ? "a span has no 'kind'" : "a span has no 'name'");
        }
    }

    /// <summary>Reads the event whose object the cursor has entered.</summary>
    public static void ReadEvent(ref JsonCursor cursor, SpanBuffer span)
    {
        var start = span.EventAttributes.Count;
        var time = 0UL;
        var eventName = default(TextRange?);
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("name"u8))
            {
                eventName = WeaverFields.RequiredText(ref cursor);
            }
            else if (name.SequenceEqual("timestamp"u8))
            {
                time = WeaverFields.Time(ref cursor);
            }
            else if (name.SequenceEqual("attributes"u8))
            {
                WeaverAttributes.ReadList(ref cursor, span.EventAttributes);
            }
            else
            {
                cursor.Skip();
            }
        }

        if (eventName is null)
        {
            cursor.Fail("an event of a span has no 'name'");
        }

        span.Add(new SpanEventSample.Slot(eventName ?? default, time, start, span.EventAttributes.Count));
    }

    /// <summary>Reads the link whose object the cursor has entered.</summary>
    public static void ReadLink(ref JsonCursor cursor, SpanBuffer span)
    {
        var link = new SpanLinkSample.Slot { Start = span.LinkAttributes.Count };
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("trace_id"u8))
            {
                var id = JsonText.ReadId(ref cursor, out var text);
                link = link with { TraceId = id, TraceIdText = text };
            }
            else if (name.SequenceEqual("span_id"u8))
            {
                var id = JsonText.ReadId(ref cursor, out var text);
                link = link with { SpanId = id, SpanIdText = text };
            }
            else if (name.SequenceEqual("trace_state"u8))
            {
                link = link with { TraceState = JsonText.Read(ref cursor) };
            }
            else if (name.SequenceEqual("attributes"u8))
            {
                WeaverAttributes.ReadList(ref cursor, span.LinkAttributes);
            }
            else
            {
                cursor.Skip();
            }
        }

        span.Add(link with { End = span.LinkAttributes.Count });
    }

    /// <summary>What Weaver adds from version 0.27 on.</summary>
    private static bool ReadIdentity(ref JsonCursor cursor, ReadOnlySpan<byte> name, SpanFields fields)
    {
        if (name.SequenceEqual("trace_id"u8))
        {
            fields.TraceId = JsonText.ReadId(ref cursor, out var text);
            fields.TraceIdText = text;
        }
        else if (name.SequenceEqual("span_id"u8))
        {
            fields.SpanId = JsonText.ReadId(ref cursor, out var text);
            fields.SpanIdText = text;
        }
        else if (name.SequenceEqual("parent_span_id"u8))
        {
            fields.ParentSpanId = JsonText.ReadId(ref cursor, out var text);
            fields.ParentSpanIdText = text;
        }
        else if (name.SequenceEqual("trace_state"u8))
        {
            fields.TraceState = JsonText.Read(ref cursor);
        }
        else if (name.SequenceEqual("start_time"u8))
        {
            fields.StartTime = WeaverFields.Time(ref cursor);
        }
        else if (name.SequenceEqual("end_time"u8))
        {
            fields.EndTime = WeaverFields.Time(ref cursor);
        }
        else
        {
            return false;
        }

        return true;
    }

    private static void ReadList(ref JsonCursor cursor, ReadOnlySpan<byte> name, SpanBuffer span)
    {
        if (name.SequenceEqual("attributes"u8))
        {
            WeaverAttributes.ReadList(ref cursor, span.Attributes);
        }
        else if (name.SequenceEqual("span_events"u8))
        {
            for (var isMore = cursor.EnterList(); isMore && cursor.NextObject();)
            {
                ReadEvent(ref cursor, span);
            }
        }
        else if (name.SequenceEqual("span_links"u8))
        {
            for (var isMore = cursor.EnterList(); isMore && cursor.NextObject();)
            {
                ReadLink(ref cursor, span);
            }
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

        var hasCode = false;
        var hasMessage = false;
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("code"u8))
            {
                hasCode = true;
                fields.StatusCode = WeaverFields.StatusCode(ref cursor);
            }
            else if (name.SequenceEqual("message"u8))
            {
                hasMessage = true;
                fields.StatusMessage = WeaverFields.RequiredText(ref cursor);
            }
            else
            {
                cursor.Skip();
            }
        }

        if (!hasCode || !hasMessage)
        {
            cursor.Fail(hasCode ? "a status has no 'message'" : "a status has no 'code'");
        }
    }
}
