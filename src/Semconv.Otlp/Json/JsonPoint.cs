using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Decoding;

namespace Semconv.Otlp.Json;

/// <summary>Reads the fields of a point of a metric, and of its exemplars.</summary>
internal static class JsonPoint
{
    /// <summary>Reads a property that is a list of figures; false when it is something else.</summary>
    public static bool ReadList(ref JsonCursor cursor, ReadOnlySpan<byte> name, PointBuffer points)
    {
        if (name.SequenceEqual("bucketCounts"u8))
        {
            ReadCounts(ref cursor, points, isNegative: false);
        }
        else if (name.SequenceEqual("explicitBounds"u8))
        {
            ReadBounds(ref cursor, points);
        }
        else if (name.SequenceEqual("positive"u8) || name.SequenceEqual("negative"u8))
        {
            ReadBuckets(ref cursor, points, isNegative: name[0] == (byte)'n');
        }
        else
        {
            return false;
        }

        return true;
    }

    public static MetricPointSample.Slot ReadFigure(ref JsonCursor cursor, ReadOnlySpan<byte> name, MetricPointSample.Slot point)
    {
        if (name.SequenceEqual("startTimeUnixNano"u8))
        {
            return point with { StartTime = JsonNumber.Unsigned(ref cursor) };
        }

        if (name.SequenceEqual("timeUnixNano"u8))
        {
            return point with { Time = JsonNumber.Unsigned(ref cursor) };
        }

        if (name.SequenceEqual("flags"u8))
        {
            return point with { Flags = JsonNumber.Bits(ref cursor) };
        }

        if (name.SequenceEqual("asDouble"u8))
        {
            return point with
            {
                ValueKind = SampleValueKind.Double,
                ValueBits = BitConverter.DoubleToInt64Bits(JsonNumber.Double(ref cursor)),
            };
        }

        if (name.SequenceEqual("asInt"u8))
        {
            return point with { ValueKind = SampleValueKind.Int, ValueBits = JsonNumber.Signed(ref cursor) };
        }

        return ReadDistribution(ref cursor, name, point);
    }

    public static ExemplarSample.Slot ReadExemplarField(ref JsonCursor cursor, ReadOnlySpan<byte> name, ExemplarSample.Slot exemplar)
    {
        if (name.SequenceEqual("timeUnixNano"u8))
        {
            return exemplar with { Time = JsonNumber.Unsigned(ref cursor) };
        }

        if (name.SequenceEqual("asDouble"u8))
        {
            return exemplar with
            {
                ValueKind = SampleValueKind.Double,
                ValueBits = BitConverter.DoubleToInt64Bits(JsonNumber.Double(ref cursor)),
            };
        }

        if (name.SequenceEqual("asInt"u8))
        {
            return exemplar with { ValueKind = SampleValueKind.Int, ValueBits = JsonNumber.Signed(ref cursor) };
        }

        if (name.SequenceEqual("traceId"u8))
        {
            return exemplar with { TraceId = JsonText.ReadId(ref cursor, out _) };
        }

        if (name.SequenceEqual("spanId"u8))
        {
            return exemplar with { SpanId = JsonText.ReadId(ref cursor, out _) };
        }

        cursor.Skip();
        return exemplar;
    }

    private static MetricPointSample.Slot ReadDistribution(ref JsonCursor cursor, ReadOnlySpan<byte> name, MetricPointSample.Slot point)
    {
        if (name.SequenceEqual("count"u8))
        {
            return point with { Count = JsonNumber.Unsigned(ref cursor) };
        }

        if (name.SequenceEqual("sum"u8))
        {
            return point with { Sum = JsonNumber.Double(ref cursor) };
        }

        if (name.SequenceEqual("min"u8))
        {
            return point with { Min = JsonNumber.Double(ref cursor) };
        }

        if (name.SequenceEqual("max"u8))
        {
            return point with { Max = JsonNumber.Double(ref cursor) };
        }

        if (name.SequenceEqual("scale"u8))
        {
            return point with { Scale = JsonNumber.Small(ref cursor) };
        }

        if (name.SequenceEqual("zeroCount"u8))
        {
            return point with { ZeroCount = JsonNumber.Unsigned(ref cursor) };
        }

        if (name.SequenceEqual("zeroThreshold"u8))
        {
            return point with { ZeroThreshold = JsonNumber.Double(ref cursor) };
        }

        cursor.Skip();
        return point;
    }

    private static void ReadBuckets(ref JsonCursor cursor, PointBuffer points, bool isNegative)
    {
        if (!cursor.EnterObject())
        {
            return;
        }

        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("bucketCounts"u8))
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
        if (!cursor.EnterList())
        {
            return;
        }

        while (cursor.NextItem())
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

    private static void ReadBounds(ref JsonCursor cursor, PointBuffer points)
    {
        if (!cursor.EnterList())
        {
            return;
        }

        while (cursor.NextItem())
        {
            points.AddBound(JsonNumber.Double(ref cursor));
        }
    }
}
