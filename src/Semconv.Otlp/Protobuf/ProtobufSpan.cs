using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Wire;

namespace Semconv.Otlp.Protobuf;

/// <summary>Reads a span.</summary>
internal static class ProtobufSpan
{
    /// <summary>Reads the span in the current field of a message.</summary>
    public static void Read(ref WireReader owner, SpanBuffer span)
    {
        span.Clear();
        var reader = owner.Message();
        while (reader.Next())
        {
            switch (reader.Tag)
            {
                case SpanTags.Attribute:
                    ProtobufAttributes.Read(ref reader, span.Attributes);
                    break;
                case SpanTags.Event:
                    ReadEvent(ref reader, span);
                    break;
                case SpanTags.Link:
                    ReadLink(ref reader, span);
                    break;
                case SpanTags.Status:
                    ReadStatus(ref reader, span.Fields);
                    break;
                default:
                    ReadField(ref reader, span.Fields);
                    break;
            }
        }

        owner.Close(reader);
    }

    private static void ReadField(ref WireReader reader, SpanFields fields)
    {
        switch (reader.Tag)
        {
            case SpanTags.TraceId:
                fields.TraceId = reader.Bytes();
                break;
            case SpanTags.SpanId:
                fields.SpanId = reader.Bytes();
                break;
            case SpanTags.ParentSpanId:
                fields.ParentSpanId = reader.Bytes();
                break;
            case SpanTags.TraceState:
                fields.TraceState = reader.Text();
                break;
            case SpanTags.Name:
                fields.Name = reader.Text();
                break;
            case SpanTags.Kind:
                fields.Kind = unchecked((int)reader.Number());
                break;
            case SpanTags.StartTime:
                fields.StartTime = reader.Fixed64();
                break;
            case SpanTags.EndTime:
                fields.EndTime = reader.Fixed64();
                break;
            case SpanTags.Flags:
                fields.Flags = reader.Fixed32();
                break;
            default:
                ReadRest(ref reader, fields);
                break;
        }
    }

    private static void ReadRest(ref WireReader reader, SpanFields fields)
    {
        switch (reader.Tag)
        {
            case SpanTags.Type:
                fields.Type = reader.Text();
                break;
            case SpanTags.DroppedAttributes:
                fields.DroppedAttributes = unchecked((uint)reader.Number());
                break;
            case SpanTags.DroppedEvents:
                fields.DroppedEvents = unchecked((uint)reader.Number());
                break;
            case SpanTags.DroppedLinks:
                fields.DroppedLinks = unchecked((uint)reader.Number());
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static void ReadStatus(ref WireReader owner, SpanFields fields)
    {
        var reader = owner.Message();
        while (reader.Next())
        {
            switch (reader.Tag)
            {
                case SpanTags.StatusTags.Message:
                    fields.StatusMessage = reader.Text();
                    break;
                case SpanTags.StatusTags.Code:
                    fields.StatusCode = unchecked((int)reader.Number());
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        owner.Close(reader);
    }

    private static void ReadEvent(ref WireReader owner, SpanBuffer span)
    {
        var reader = owner.Message();
        var start = span.EventAttributes.Count;
        var name = default(TextRange);
        var time = 0UL;
        var dropped = 0U;
        while (reader.Next())
        {
            switch (reader.Tag)
            {
                case SpanTags.EventTags.Name:
                    name = reader.Text();
                    break;
                case SpanTags.EventTags.Time:
                    time = reader.Fixed64();
                    break;
                case SpanTags.EventTags.DroppedAttributes:
                    dropped = unchecked((uint)reader.Number());
                    break;
                case SpanTags.EventTags.Attribute:
                    ProtobufAttributes.Read(ref reader, span.EventAttributes);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        span.Add(new SpanEventSample.Slot(name, time, start, span.EventAttributes.Count, dropped));
        owner.Close(reader);
    }

    private static void ReadLink(ref WireReader owner, SpanBuffer span)
    {
        var reader = owner.Message();
        var link = new SpanLinkSample.Slot { Start = span.LinkAttributes.Count };
        while (reader.Next())
        {
            switch (reader.Tag)
            {
                case SpanTags.LinkTags.TraceId:
                    link = link with { TraceId = reader.Bytes() };
                    break;
                case SpanTags.LinkTags.SpanId:
                    link = link with { SpanId = reader.Bytes() };
                    break;
                case SpanTags.LinkTags.TraceState:
                    link = link with { TraceState = reader.Text() };
                    break;
                case SpanTags.LinkTags.Flags:
                    link = link with { Flags = reader.Fixed32() };
                    break;
                case SpanTags.LinkTags.DroppedAttributes:
                    link = link with { DroppedAttributes = unchecked((uint)reader.Number()) };
                    break;
                case SpanTags.LinkTags.Attribute:
                    ProtobufAttributes.Read(ref reader, span.LinkAttributes);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        span.Add(link with { End = span.LinkAttributes.Count });
        owner.Close(reader);
    }
}
