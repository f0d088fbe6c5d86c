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
                    metric.Name = reader.Text();
                    break;
                case MetricTags.Description:
                    metric.Description = reader.Text();
                    break;
                case MetricTags.Unit:
                    metric.Unit = reader.Text();
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
        var points = metric.Points;
        points.Start(metric.PointForm);
        while (reader.Next())
        {
            switch (reader.Tag)
            {
                case MetricTags.PointTags.StartTime:
                    points.Current = points.Current with { StartTime = reader.Fixed64() };
                    break;
                case MetricTags.PointTags.Time:
                    points.Current = points.Current with { Time = reader.Fixed64() };
                    break;
                default:
                    ReadFigure(ref reader, metric.Kind, points);
                    break;
            }
        }

        points.End();
        owner.Close(reader);
    }

    private static void ReadFigure(ref WireReader reader, MetricKind kind, PointBuffer points)
    {
        switch (kind)
        {
            case MetricKind.Histogram:
                ProtobufHistogram.Read(ref reader, points);
                break;
            case MetricKind.ExponentialHistogram:
                ProtobufHistogram.ReadExponential(ref reader, points);
                break;
            case MetricKind.Summary:
                ReadSummary(ref reader, points);
                break;
            default:
                ReadNumber(ref reader, points);
                break;
        }
    }

    private static void ReadNumber(ref WireReader reader, PointBuffer points)
    {
        switch (reader.Tag)
        {
            case MetricTags.NumberPointTags.Double:
                points.Current = points.Current with { ValueKind = SampleValueKind.Double, ValueBits = unchecked((long)reader.Fixed64()) };
                break;
            case MetricTags.NumberPointTags.Int:
                points.Current = points.Current with { ValueKind = SampleValueKind.Int, ValueBits = unchecked((long)reader.Fixed64()) };
                break;
            case MetricTags.NumberPointTags.Flags:
                points.Current = points.Current with { Flags = unchecked((uint)reader.Number()) };
                break;
            case MetricTags.NumberPointTags.Attribute:
                ProtobufAttributes.Read(ref reader, points.Attributes);
                break;
            case MetricTags.NumberPointTags.Exemplar:
                ProtobufExemplar.Read(ref reader, points);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static void ReadSummary(ref WireReader reader, PointBuffer points)
    {
        switch (reader.Tag)
        {
            case MetricTags.NumberPointTags.Flags:
                points.Current = points.Current with { Flags = unchecked((uint)reader.Number()) };
                break;
            case MetricTags.NumberPointTags.Attribute:
                ProtobufAttributes.Read(ref reader, points.Attributes);
                break;
            default:
                ProtobufHistogram.ReadCommon(ref reader, points);
                break;
        }
    }
}
