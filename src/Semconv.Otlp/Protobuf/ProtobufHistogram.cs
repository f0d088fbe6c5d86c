using Semconv.Otlp.Decoding;
using Semconv.Otlp.Wire;

namespace Semconv.Otlp.Protobuf;

/// <summary>Reads the fields of a point of a histogram, plain or exponential.</summary>
internal static class ProtobufHistogram
{
    public static void Read(ref WireReader reader, PointBuffer points)
    {
        switch (reader.Tag)
        {
            case MetricTags.HistogramPointTags.Attribute:
                ProtobufAttributes.Read(ref reader, points.Attributes);
                break;
            case MetricTags.HistogramPointTags.BucketCounts:
                for (var list = reader.Message(); list.IsMore; list.CloseInto(ref reader))
                {
                    points.AddCount(list.Fixed64());
                }

                break;
            case MetricTags.HistogramPointTags.BucketCount:
                points.AddCount(reader.Fixed64());
                break;
            case MetricTags.HistogramPointTags.Bounds:
                for (var list = reader.Message(); list.IsMore; list.CloseInto(ref reader))
                {
                    points.AddBound(list.Double());
                }

                break;
            case MetricTags.HistogramPointTags.Bound:
                points.AddBound(reader.Double());
                break;
            case MetricTags.HistogramPointTags.Exemplar:
                ProtobufExemplar.Read(ref reader, points);
                break;
            case MetricTags.HistogramPointTags.Min:
                points.Current = points.Current with { Min = reader.Double() };
                break;
            case MetricTags.HistogramPointTags.Max:
                points.Current = points.Current with { Max = reader.Double() };
                break;
            default:
                ReadCommon(ref reader, points);
                break;
        }
    }

    public static void ReadExponential(ref WireReader reader, PointBuffer points)
    {
        switch (reader.Tag)
        {
            case MetricTags.ExponentialPointTags.Attribute:
                ProtobufAttributes.Read(ref reader, points.Attributes);
                break;
            case MetricTags.ExponentialPointTags.Scale:
                points.Current = points.Current with { Scale = ZigZag(reader.Number()) };
                break;
            case MetricTags.ExponentialPointTags.ZeroCount:
                points.Current = points.Current with { ZeroCount = reader.Fixed64() };
                break;
            case MetricTags.ExponentialPointTags.Positive:
                ReadBuckets(ref reader, points, isNegative: false);
                break;
            case MetricTags.ExponentialPointTags.Negative:
                ReadBuckets(ref reader, points, isNegative: true);
                break;
            case MetricTags.ExponentialPointTags.Exemplar:
                ProtobufExemplar.Read(ref reader, points);
                break;
            case MetricTags.ExponentialPointTags.Min:
                points.Current = points.Current with { Min = reader.Double() };
                break;
            case MetricTags.ExponentialPointTags.Max:
                points.Current = points.Current with { Max = reader.Double() };
                break;
            case MetricTags.ExponentialPointTags.ZeroThreshold:
                points.Current = points.Current with { ZeroThreshold = reader.Double() };
                break;
            default:
                ReadCommon(ref reader, points);
                break;
        }
    }

    /// <summary>What both kinds have at the same place, and a summary too.</summary>
    public static void ReadCommon(ref WireReader reader, PointBuffer points)
    {
        switch (reader.Tag)
        {
            case MetricTags.HistogramPointTags.Count:
                points.Current = points.Current with { Count = reader.Fixed64() };
                break;
            case MetricTags.HistogramPointTags.Sum:
                points.Current = points.Current with { Sum = reader.Double() };
                break;
            case MetricTags.HistogramPointTags.Flags:
                points.Current = points.Current with { Flags = unchecked((uint)reader.Number()) };
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static void ReadBuckets(ref WireReader owner, PointBuffer points, bool isNegative)
    {
        var reader = owner.Message();
        while (reader.Next())
        {
            switch (reader.Tag)
            {
                case MetricTags.BucketTags.Offset:
                    var offset = ZigZag(reader.Number());
                    points.Current = isNegative ? points.Current with { NegativeOffset = offset } : points.Current with { PositiveOffset = offset };
                    break;
                case MetricTags.BucketTags.Counts:
                    for (var list = reader.Message(); list.IsMore; list.CloseInto(ref reader))
                    {
                        Add(points, list.Number(), isNegative);
                    }

                    break;
                case MetricTags.BucketTags.Count:
                    Add(points, reader.Number(), isNegative);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        owner.Close(reader);
    }

    private static void Add(PointBuffer points, ulong count, bool isNegative)
    {
        if (isNegative)
        {
            points.AddNegativeCount(count);
        }
        else
        {
            points.AddCount(count);
        }
    }

    /// <summary>Small numbers of either sign are kept as small numbers without sign.</summary>
    private static int ZigZag(ulong number) => unchecked((int)((uint)number >> 1) ^ -(int)(number & 1));
}
