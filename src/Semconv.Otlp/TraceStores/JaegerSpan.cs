using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Json;

namespace Semconv.Otlp.TraceStores;

/// <summary>A span of Jaeger's JSON while it is read.</summary>
internal sealed class JaegerSpan
{
    private readonly List<(SpanLinkSample.Slot Link, bool IsParent)> _references = [];
    private ulong _duration;

    public SpanBuffer Buffer { get; } = new();

    public KnownTags Tags { get; } = new();

    /// <summary>The name of its process; empty for one that stands in the span itself.</summary>
    public TextRange ProcessId { get; private set; }

    /// <summary>Reads the span whose object the cursor has entered.</summary>
    public void Read(ref JsonCursor cursor, JaegerProcesses processes, TextRange serviceNameKey)
    {
        Buffer.Clear();
        Tags.Clear();
        _references.Clear();
        _duration = 0;
        ProcessId = default;
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("processID"u8))
            {
                ProcessId = JsonText.Read(ref cursor);
            }
            else if (name.SequenceEqual("process"u8))
            {
                processes.Clear();
                processes.Read(ref cursor, serviceNameKey, default);
            }
            else if (name.SequenceEqual("tags"u8))
            {
                ReadTags(ref cursor);
            }
            else if (name.SequenceEqual("logs"u8))
            {
                ReadLogs(ref cursor);
            }
            else if (name.SequenceEqual("references"u8))
            {
                ReadReferences(ref cursor);
            }
            else
            {
                ReadField(ref cursor, name);
            }
        }

        Buffer.Fields.EndTime = Buffer.Fields.StartTime + _duration;
        Tags.Apply(cursor.Bytes, Buffer.Fields);
        AddReferences(cursor.Bytes);
    }

    private void ReadField(ref JsonCursor cursor, ReadOnlySpan<byte> name)
    {
        var fields = Buffer.Fields;
        if (name.SequenceEqual("traceID"u8))
        {
            fields.TraceId = StoreIds.ReadTraceId(ref cursor, out var text);
            fields.TraceIdText = text;
        }
        else if (name.SequenceEqual("spanID"u8))
        {
            fields.SpanId = StoreIds.ReadSpanId(ref cursor, out var text);
            fields.SpanIdText = text;
        }
        else if (name.SequenceEqual("parentSpanID"u8))
        {
            fields.ParentSpanId = StoreIds.ReadSpanId(ref cursor, out var text);
            fields.ParentSpanIdText = text;
        }
        else if (name.SequenceEqual("operationName"u8))
        {
            fields.Name = JsonText.Read(ref cursor);
        }
        else if (name.SequenceEqual("startTime"u8))
        {
            fields.StartTime = Microseconds.Read(ref cursor);
        }
        else if (name.SequenceEqual("duration"u8))
        {
            _duration = Microseconds.Read(ref cursor);
        }
        else
        {
            cursor.Skip();
        }
    }

    private void ReadTags(ref JsonCursor cursor)
    {
        for (var isMore = cursor.EnterList(); isMore && cursor.NextObject();)
        {
            var index = JaegerTag.Read(ref cursor, Buffer.Attributes);
            if (Tags.Take(cursor.Bytes, Buffer.Attributes.Span[index]))
            {
                Buffer.Attributes.Truncate(index);
            }
        }
    }

    private void ReadLogs(ref JsonCursor cursor)
    {
        for (var isMore = cursor.EnterList(); isMore && cursor.NextObject();)
        {
            var slots = Buffer.EventAttributes;
            var start = slots.Count;
            var time = 0UL;
            while (cursor.NextProperty(out var name))
            {
                if (name.SequenceEqual("timestamp"u8))
                {
                    time = Microseconds.Read(ref cursor);
                }
                else if (name.SequenceEqual("fields"u8))
                {
                    for (var isList = cursor.EnterList(); isList && cursor.NextObject();)
                    {
                        JaegerTag.Read(ref cursor, slots);
                    }
                }
                else
                {
                    cursor.Skip();
                }
            }

            var eventName = TakeName(cursor.Bytes, slots, start);
            Buffer.Add(new SpanEventSample.Slot(eventName, time, start, slots.Count));
        }
    }

    /// <summary>The name of an event is a field of it: the one for that, else the one that older programs use.</summary>
    private static TextRange TakeName(ReadOnlySpan<byte> bytes, SampleSlotList slots, int start)
    {
        var index = Find(bytes, slots, start, "event"u8);
        index = index < 0 ? Find(bytes, slots, start, "name"u8) : index;
        if (index < 0)
        {
            return default;
        }

        var name = slots.Span[index].Text;
        slots.Remove(index);
        return name;
    }

    private static int Find(ReadOnlySpan<byte> bytes, SampleSlotList slots, int start, ReadOnlySpan<byte> key)
    {
        for (var index = start; index < slots.Count; index = slots.Span[index].End)
        {
            if (slots.Span[index].Kind == SampleValueKind.Text && slots.Span[index].Key.In(bytes).SequenceEqual(key))
            {
                return index;
            }
        }

        return -1;
    }

    private void ReadReferences(ref JsonCursor cursor)
    {
        for (var isMore = cursor.EnterList(); isMore && cursor.NextObject();)
        {
            var link = default(SpanLinkSample.Slot);
            var isParent = false;
            while (cursor.NextProperty(out var name))
            {
                if (name.SequenceEqual("refType"u8))
                {
                    isParent = JsonText.Read(ref cursor).In(cursor.Bytes).SequenceEqual("CHILD_OF"u8);
                }
                else if (name.SequenceEqual("traceID"u8))
                {
                    var id = StoreIds.ReadTraceId(ref cursor, out var text);
                    link = link with { TraceId = id, TraceIdText = text };
                }
                else if (name.SequenceEqual("spanID"u8))
                {
                    var id = StoreIds.ReadSpanId(ref cursor, out var text);
                    link = link with { SpanId = id, SpanIdText = text };
                }
                else
                {
                    cursor.Skip();
                }
            }

            _references.Add((link, isParent));
        }
    }

    /// <summary>The first reference to a parent in the same trace is the parent; all others are links.</summary>
    private void AddReferences(ReadOnlySpan<byte> bytes)
    {
        var fields = Buffer.Fields;
        var hasParent = fields.ParentSpanId.Length + fields.ParentSpanIdText.Length > 0;
        foreach (var (link, isParent) in _references)
        {
            var isSameTrace = link.TraceId.In(bytes).SequenceEqual(fields.TraceId.In(bytes))
                && link.TraceIdText.In(bytes).SequenceEqual(fields.TraceIdText.In(bytes));
            if (isParent && isSameTrace && hasParent && link.SpanId.In(bytes).SequenceEqual(fields.ParentSpanId.In(bytes)))
            {
                // Older versions give the parent as a field, too.
                continue;
            }

            if (hasParent || !isParent || !isSameTrace)
            {
                Buffer.Add(link with { Start = Buffer.LinkAttributes.Count, End = Buffer.LinkAttributes.Count });
                continue;
            }

            fields.ParentSpanId = link.SpanId;
            fields.ParentSpanIdText = link.SpanIdText;
            hasParent = true;
        }
    }
}
