using Semconv.Otlp.Decoding;
using Semconv.Otlp.Wire;

namespace Semconv.Otlp.Protobuf;

/// <summary>Reads a log record.</summary>
internal static class ProtobufLog
{
    /// <summary>Reads the log record in the current field of a message.</summary>
    public static void Read(ref WireReader owner, LogBuffer log)
    {
        log.Clear();
        var reader = owner.Message();
        while (reader.Next())
        {
            switch (reader.Tag)
            {
                case LogTags.Body:
                    log.Body.Clear();
                    ProtobufAttributes.ReadValue(ref reader, log.Body, log.Body.Open());
                    break;
                case LogTags.Attribute:
                    ProtobufAttributes.Read(ref reader, log.Attributes);
                    break;
                case LogTags.SeverityText:
                    log.SeverityText = reader.Text();
                    break;
                case LogTags.EventName:
                    log.EventName = reader.Text();
                    break;
                case LogTags.TraceId:
                    log.TraceId = reader.Bytes();
                    break;
                case LogTags.SpanId:
                    log.SpanId = reader.Bytes();
                    break;
                default:
                    ReadNumber(ref reader, log);
                    break;
            }
        }

        owner.Close(reader);
    }

    private static void ReadNumber(ref WireReader reader, LogBuffer log)
    {
        switch (reader.Tag)
        {
            case LogTags.Time:
                log.Time = reader.Fixed64();
                break;
            case LogTags.ObservedTime:
                log.ObservedTime = reader.Fixed64();
                break;
            case LogTags.SeverityNumber:
                log.SeverityNumber = unchecked((int)reader.Number());
                break;
            case LogTags.DroppedAttributes:
                log.DroppedAttributes = unchecked((uint)reader.Number());
                break;
            case LogTags.Flags:
                log.Flags = reader.Fixed32();
                break;
            default:
                reader.Skip();
                break;
        }
    }
}
