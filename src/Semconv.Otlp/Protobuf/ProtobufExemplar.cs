using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Wire;

namespace Semconv.Otlp.Protobuf;

/// <summary>Reads an exemplar.</summary>
internal static class ProtobufExemplar
{
    public static void Read(ref WireReader owner, PointBuffer points)
    {
        var reader = owner.Message();
        var exemplar = new ExemplarSample.Slot { Start = points.ExemplarAttributes.Count };
        while (reader.Next())
        {
            switch (reader.Tag)
            {
                case MetricTags.ExemplarTags.Time:
                    exemplar = exemplar with { Time = reader.Fixed64() };
                    break;
                case MetricTags.ExemplarTags.Double:
                    exemplar = exemplar with { ValueKind = SampleValueKind.Double, ValueBits = unchecked((long)reader.Fixed64()) };
                    break;
                case MetricTags.ExemplarTags.Int:
                    exemplar = exemplar with { ValueKind = SampleValueKind.Int, ValueBits = unchecked((long)reader.Fixed64()) };
                    break;
                case MetricTags.ExemplarTags.SpanId:
                    exemplar = exemplar with { SpanId = reader.Bytes() };
                    break;
                case MetricTags.ExemplarTags.TraceId:
                    exemplar = exemplar with { TraceId = reader.Bytes() };
                    break;
                case MetricTags.ExemplarTags.Attribute:
                    ProtobufAttributes.Read(ref reader, points.ExemplarAttributes);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        points.Add(exemplar with { End = points.ExemplarAttributes.Count });
        owner.Close(reader);
    }
}
