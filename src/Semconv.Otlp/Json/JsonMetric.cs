using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Decoding;

namespace Semconv.Otlp.Json;

/// <summary>Reads a metric.</summary>
internal static class JsonMetric
{
    /// <summary>Reads the metric whose object the cursor has entered.</summary>
    public static void Read(ref JsonCursor cursor, MetricBuffer metric)
    {
        metric.Clear();
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("name"u8))
            {
                metric.Name = JsonText.Read(ref cursor);
            }
            else if (name.SequenceEqual("description"u8))
            {
                metric.Description = JsonText.Read(ref cursor);
            }
            else if (name.SequenceEqual("unit"u8))
            {
                metric.Unit = JsonText.Read(ref cursor);
            }
            else if (KindOf(name) is var kind and not MetricKind.None)
            {
                ReadForm(ref cursor, metric, kind);
            }
            else
            {
                cursor.Skip();
            }
        }
    }

    private static MetricKind KindOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("gauge"u8) ? MetricKind.Gauge
        : name.SequenceEqual("sum"u8) ? MetricKind.Sum
        : name.SequenceEqual("histogram"u8) ? MetricKind.Histogram
        : name.SequenceEqual("exponentialHistogram"u8) ? MetricKind.ExponentialHistogram
        : name.SequenceEqual("summary"u8) ? MetricKind.Summary
        : MetricKind.None;

    private static void ReadForm(ref JsonCursor cursor, MetricBuffer metric, MetricKind kind)
    {
        if (!cursor.EnterObject())
        {
            return;
        }

        metric.Start(kind);
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("aggregationTemporality"u8))
            {
                metric.Temporality = JsonNumber.Named(ref cursor, JsonNames.Temporalities);
            }
            else if (name.SequenceEqual("isMonotonic"u8) && kind == MetricKind.Sum)
            {
                metric.IsMonotonic = JsonNumber.Bool(ref cursor);
            }
            else if (name.SequenceEqual("dataPoints"u8))
            {
                ReadPoints(ref cursor, metric);
            }
            else
            {
                cursor.Skip();
            }
        }
    }

    private static void ReadPoints(ref JsonCursor cursor, MetricBuffer metric)
    {
        if (!cursor.EnterList())
        {
            return;
        }

        while (cursor.NextObject())
        {
            metric.Points.Start(metric.PointForm);
            while (cursor.NextProperty(out var name))
            {
                if (name.SequenceEqual("attributes"u8))
                {
                    JsonAttributes.ReadList(ref cursor, metric.Points.Attributes);
                }
                else if (name.SequenceEqual("exemplars"u8))
                {
                    ReadExemplars(ref cursor, metric.Points);
                }
                else if (!JsonPoint.ReadList(ref cursor, name, metric.Points))
                {
                    metric.Points.Current = JsonPoint.ReadFigure(ref cursor, name, metric.Points.Current);
                }
            }

            metric.Points.End();
        }
    }

    private static void ReadExemplars(ref JsonCursor cursor, PointBuffer points)
    {
        if (!cursor.EnterList())
        {
            return;
        }

        while (cursor.NextObject())
        {
            var exemplar = new ExemplarSample.Slot { Start = points.ExemplarAttributes.Count };
            while (cursor.NextProperty(out var name))
            {
                if (name.SequenceEqual("filteredAttributes"u8))
                {
                    JsonAttributes.ReadList(ref cursor, points.ExemplarAttributes);
                }
                else
                {
                    exemplar = JsonPoint.ReadExemplarField(ref cursor, name, exemplar);
                }
            }

            points.Add(exemplar with { End = points.ExemplarAttributes.Count });
        }
    }
}
