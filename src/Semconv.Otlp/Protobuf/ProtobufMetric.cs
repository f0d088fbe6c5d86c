using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Wire;

namespace Semconv.Otlp.Protobuf;

/// <summary>Reads a metric.</summary>
internal static class ProtobufMetric
{
    /// <summary>Reads the metric in the current field of a message.</summary>
    public static void Read(ref WireReader owner, MetricBuffer metric)
    {
        metric.Clear();
        var reader = owner.Message();
        while (reader.Next())
        {
            switch (reader.Tag)
            {
                case MetricTags.Name:
                    metric.Name = reader.Bytes();
                    break;
                case MetricTags.Description:
                    metric.Description = reader.Bytes();
                    break;
                case MetricTags.Unit:
                    metric.Unit = reader.Bytes();
                    break;
                default:
                    ReadForm(ref reader, metric);
                    break;
            }
        }

        owner.Close(reader);
    }

    private static void ReadForm(ref WireReader owner, MetricBuffer metric)
    {
        var kind = KindOf(owner.Tag);
        if (kind == MetricKind.None)
        {
            owner.Skip();
            return;
        }

        metric.Start(kind);
        var reader = owner.Message();
        while (reader.Next())
        {
            switch (reader.Tag)
            {
                case MetricTags.FormTags.Point:
                    ReadPoint(ref reader, metric);
                    break;
                case MetricTags.FormTags.Temporality:
                    metric.Temporality = unchecked((int)reader.Number());
                    break;
                case MetricTags.FormTags.IsMonotonic when kind == MetricKind.Sum:
                    metric.IsMonotonic = reader.Number() != 0;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        owner.Close(reader);
    }

    private static MetricKind KindOf(int tag) => tag switch
    {
        MetricTags.Gauge => MetricKind.Gauge,
        MetricTags.Sum => MetricKind.Sum,
        MetricTags.Histogram => MetricKind.Histogram,
        MetricTags.ExponentialHistogram => MetricKind.ExponentialHistogram,
        MetricTags.Summary => MetricKind.Summary,
        _ => MetricKind.None,
    };

    private static void ReadPoint(ref WireReader owner, MetricBuffer metric)
    {
        var reader = owner.Message();
        var isNumber = metric.Kind is MetricKind.Gauge or MetricKind.Sum;
        var attribute = metric.Kind switch
        {
            MetricKind.ExponentialHistogram => MetricTags.ExponentialPointTags.Attribute,
            MetricKind.Histogram => MetricTags.HistogramPointTags.Attribute,
            _ => MetricTags.NumberPointTags.Attribute,
        };
        var point = new MetricPointSample.Slot { Start = metric.Attributes.Count };
        while (reader.Next())
        {
            if (reader.Tag == attribute)
            {
                ProtobufAttributes.Read(ref reader, metric.Attributes);
                continue;
            }

            point = reader.Tag switch
            {
                MetricTags.PointTags.StartTime => point with { StartTime = reader.Fixed64() },
                MetricTags.PointTags.Time => point with { Time = reader.Fixed64() },
                _ => isNumber ? ReadNumber(ref reader, point) : ReadDistribution(ref reader, metric.Kind, point),
            };
        }

        metric.Add(point with { End = metric.Attributes.Count });
        owner.Close(reader);
    }

    private static MetricPointSample.Slot ReadNumber(ref WireReader reader, MetricPointSample.Slot point)
    {
        switch (reader.Tag)
        {
            case MetricTags.NumberPointTags.Double:
                return point with { ValueKind = SampleValueKind.Double, ValueBits = unchecked((long)reader.Fixed64()) };
            case MetricTags.NumberPointTags.Int:
                return point with { ValueKind = SampleValueKind.Int, ValueBits = unchecked((long)reader.Fixed64()) };
            case MetricTags.NumberPointTags.Flags:
                return point with { Flags = unchecked((uint)reader.Number()) };
            default:
                reader.Skip();
                return point;
        }
    }

    private static MetricPointSample.Slot ReadDistribution(ref WireReader reader, MetricKind kind, MetricPointSample.Slot point)
    {
        var (flags, min, max) = kind switch
        {
            MetricKind.Histogram =>
                (MetricTags.HistogramPointTags.Flags, MetricTags.HistogramPointTags.Min, MetricTags.HistogramPointTags.Max),
            MetricKind.ExponentialHistogram =>
                (MetricTags.ExponentialPointTags.Flags, MetricTags.ExponentialPointTags.Min, MetricTags.ExponentialPointTags.Max),
            _ => (MetricTags.NumberPointTags.Flags, 0, 0),
        };
        if (reader.Tag == flags)
        {
            return point with { Flags = unchecked((uint)reader.Number()) };
        }

        if (reader.Tag == min)
        {
            return point with { Min = reader.Double() };
        }

        if (reader.Tag == max)
        {
            return point with { Max = reader.Double() };
        }

        switch (reader.Tag)
        {
            case MetricTags.HistogramPointTags.Count:
                return point with { Count = reader.Fixed64() };
            case MetricTags.HistogramPointTags.Sum:
                return point with { Sum = reader.Double() };
            default:
                reader.Skip();
                return point;
        }
    }
}
