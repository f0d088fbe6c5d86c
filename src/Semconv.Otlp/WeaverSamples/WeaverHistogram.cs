using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Json;

namespace Semconv.Otlp.WeaverSamples;

/// <summary>Reads the figures of a point of Weaver's samples that are no single value.</summary>
/// <remarks>Weaver itself takes an exponential point for a plain one and loses its scale; here it stays what it is.</remarks>
internal static class WeaverHistogram
{
    public static void Read(ref JsonCursor cursor, ReadOnlySpan<byte> name, PointBuffer points)
    {
        var point = points.Current;
        if (name.SequenceEqual("bucket_counts"u8))
        {
            ReadCounts(ref cursor, points, isNegative: false);
        }
        else if (name.SequenceEqual("explicit_bounds"u8))
        {
            for (var isMore = cursor.EnterList(); isMore && cursor.NextItem();)
            {
                points.AddBound(JsonNumber.Double(ref cursor));
            }
        }
        else if (name.SequenceEqual("positive"u8) || name.SequenceEqual("negative"u8))
        {
            ReadBuckets(ref cursor, points, isNegative: name[0] == (byte)'n');
        }
        else
        {
            points.Current = ReadTime(ref cursor, name, point);
        }
    }

    private static MetricPointSample.Slot ReadTime(ref JsonCursor cursor, ReadOnlySpan<byte> name, MetricPointSample.Slot point)
    {
        if (name.SequenceEqual("start_time"u8))
        {
            return point with { StartTime = WeaverFields.Time(ref cursor) };
        }

        if (name.SequenceEqual("end_time"u8))
        {
            return point with { Time = WeaverFields.Time(ref cursor) };
        }

        return ReadFigure(ref cursor, name, point);
    }

    private static MetricPointSample.Slot ReadFigure(ref JsonCursor cursor, ReadOnlySpan<byte> name, MetricPointSample.Slot point)
    {
        switch (name)
        {
            case var _ when name.SequenceEqual("count"u8):
                return point with { Count = JsonNumber.Unsigned(ref cursor) };
            case var _ when name.SequenceEqual("flags"u8):
                return point with { Flags = JsonNumber.Bits(ref cursor) };
            case var _ when cursor.IsNull():
                return point;
            case var _ when name.SequenceEqual("sum"u8):
                return point with { Sum = JsonNumber.Double(ref cursor) };
            case var _ when name.SequenceEqual("min"u8):
                return point with { Min = JsonNumber.Double(ref cursor) };
            case var _ when name.SequenceEqual("max"u8):
                return point with { Max = JsonNumber.Double(ref cursor) };
            case var _ when name.SequenceEqual("scale"u8):
                return point with { Form = MetricPointForm.ExponentialHistogram, Scale = JsonNumber.Small(ref cursor) };
            case var _ when name.SequenceEqual("zero_count"u8):
                return point with { Form = MetricPointForm.ExponentialHistogram, ZeroCount = JsonNumber.Unsigned(ref cursor) };
            case var _ when name.SequenceEqual("zero_threshold"u8):
                return point with { Form = MetricPointForm.ExponentialHistogram, ZeroThreshold = JsonNumber.Double(ref cursor) };
            default:
                cursor.Skip();
                return point;
        }
    }

    private static void ReadBuckets(ref JsonCursor cursor, PointBuffer points, bool isNegative)
    {
        for (var isMore = cursor.EnterObject(); isMore && cursor.NextProperty(out var name);)
        {
            points.Current = points.Current with { Form = MetricPointForm.ExponentialHistogram };
            if (name.SequenceEqual("bucket_counts"u8))
            {
                ReadCounts(ref cursor, points, isNegative);
            }
            else if (name.SequenceEqual("offset"u8))
            {
                var offset = JsonNumber.Small(ref cursor);
                points.Current = isNegative ? points.Current with { NegativeOffset = offset } : points.Current with { PositiveOffset = offset };
            }
            else
            {
                cursor.Skip();
            }
        }
    }

    private static void ReadCounts(ref JsonCursor cursor, PointBuffer points, bool isNegative)
    {
        for (var isMore = cursor.EnterList(); isMore && cursor.NextItem();)
        {
            var count = JsonNumber.Unsigned(ref cursor);
            if (isNegative)
            {
                points.AddNegativeCount(count);
            }
            else
            {
                points.AddCount(count);
            }
        }
    }
}
