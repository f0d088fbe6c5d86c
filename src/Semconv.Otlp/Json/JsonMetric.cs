using System.Text.Json;
using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Decoding;

namespace Semconv.Otlp.Json;

/// <summary>Reads a metric.</summary>
internal static class JsonMetric
{
    /// <summary>Reads the metric whose object the reader stands on.</summary>
    public static void Read(ref Utf8JsonReader reader, JsonText text, MetricBuffer metric)
    {
        metric.Clear();
        while (JsonWalk.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("name"u8))
            {
                metric.Name = text.Text(ref reader);
            }
            else if (reader.ValueTextEquals("description"u8))
            {
                metric.Description = text.Text(ref reader);
            }
            else if (reader.ValueTextEquals("unit"u8))
            {
                metric.Unit = text.Text(ref reader);
            }
            else if (KindOf(ref reader) is var kind and not MetricKind.None)
            {
                ReadForm(ref reader, text, metric, kind);
            }
            else
            {
                JsonWalk.SkipValue(ref reader);
            }
        }
    }

    private static MetricKind KindOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("gauge"u8) ? MetricKind.Gauge
        : reader.ValueTextEquals("sum"u8) ? MetricKind.Sum
        : reader.ValueTextEquals("histogram"u8) ? MetricKind.Histogram
        : reader.ValueTextEquals("exponentialHistogram"u8) ? MetricKind.ExponentialHistogram
        : reader.ValueTextEquals("summary"u8) ? MetricKind.Summary
        : MetricKind.None;

    private static void ReadForm(ref Utf8JsonReader reader, JsonText text, MetricBuffer metric, MetricKind kind)
    {
        if (!JsonWalk.EnterObject(ref reader))
        {
            return;
        }

        metric.Start(kind);
        while (JsonWalk.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("aggregationTemporality"u8))
            {
                metric.Temporality = JsonNumber.Small(ref reader);
            }
            else if (reader.ValueTextEquals("isMonotonic"u8))
            {
                metric.IsMonotonic = JsonNumber.Bool(ref reader);
            }
            else if (reader.ValueTextEquals("dataPoints"u8) && JsonWalk.EnterList(ref reader))
            {
                while (JsonWalk.NextObject(ref reader))
                {
                    ReadPoint(ref reader, text, metric);
                }
            }
            else if (reader.TokenType == JsonTokenType.PropertyName)
            {
                JsonWalk.SkipValue(ref reader);
            }
        }
    }

    private static void ReadPoint(ref Utf8JsonReader reader, JsonText text, MetricBuffer metric)
    {
        var point = new MetricPointSample.Slot { Start = metric.Attributes.Count };
        while (JsonWalk.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("attributes"u8))
            {
                JsonAttributes.ReadList(ref reader, text, metric.Attributes);
            }
            else if (reader.ValueTextEquals("startTimeUnixNano"u8))
            {
                point = point with { StartTime = JsonNumber.Unsigned(ref reader) };
            }
            else if (reader.ValueTextEquals("timeUnixNano"u8))
            {
                point = point with { Time = JsonNumber.Unsigned(ref reader) };
            }
            else if (reader.ValueTextEquals("flags"u8))
            {
                point = point with { Flags = JsonNumber.Bits(ref reader) };
            }
            else
            {
                point = ReadFigure(ref reader, point);
            }
        }

        metric.Add(point with { End = metric.Attributes.Count });
    }

    private static MetricPointSample.Slot ReadFigure(ref Utf8JsonReader reader, MetricPointSample.Slot point)
    {
        if (reader.ValueTextEquals("asDouble"u8))
        {
            return point with
            {
                ValueKind = SampleValueKind.Double,
                ValueBits = BitConverter.DoubleToInt64Bits(JsonNumber.Double(ref reader)),
            };
        }

        if (reader.ValueTextEquals("asInt"u8))
        {
            return point with { ValueKind = SampleValueKind.Int, ValueBits = JsonNumber.Signed(ref reader) };
        }

        if (reader.ValueTextEquals("count"u8))
        {
            return point with { Count = JsonNumber.Unsigned(ref reader) };
        }

        if (reader.ValueTextEquals("sum"u8))
        {
            return point with { Sum = JsonNumber.Double(ref reader) };
        }

        if (reader.ValueTextEquals("min"u8))
        {
            return point with { Min = JsonNumber.Double(ref reader) };
        }

        if (reader.ValueTextEquals("max"u8))
        {
            return point with { Max = JsonNumber.Double(ref reader) };
        }

        JsonWalk.SkipValue(ref reader);
        return point;
    }
}
