using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Json;

namespace Semconv.Otlp.WeaverSamples;

/// <summary>Reads metrics from Weaver's samples.</summary>
internal static class WeaverMetric
{
    /// <summary>Reads the metric whose object the cursor has entered.</summary>
    public static void Read(ref JsonCursor cursor, MetricBuffer metric, SampleSlotList scratch)
    {
        var hasName = false;
        var hasUnit = false;
        var hasInstrument = false;
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("name"u8))
            {
                hasName = true;
                metric.Name = WeaverFields.RequiredText(ref cursor);
            }
            else if (name.SequenceEqual("unit"u8))
            {
                hasUnit = true;
                metric.Unit = WeaverFields.RequiredText(ref cursor);
            }
            else if (name.SequenceEqual("instrument"u8))
            {
                hasInstrument = true;
                ReadInstrument(ref cursor, metric);
            }
            else if (name.SequenceEqual("data_points"u8))
            {
                for (var isMore = cursor.EnterList(); isMore && cursor.NextObject();)
                {
                    ReadPoint(ref cursor, metric.Points, scratch);
                }
            }
            else
            {
                cursor.Skip();
            }
        }

        if (!hasName || !hasUnit || !hasInstrument)
        {
            cursor.Fail(!hasName ? "a metric has no 'name'" : !hasUnit ? "a metric has no 'unit'" : "a metric has no 'instrument'");
        }
    }

    /// <summary>Reads a word; one that Weaver does not support stands in an object of its own in newer reports.</summary>
    private static void ReadInstrument(ref JsonCursor cursor, MetricBuffer metric)
    {
        if (cursor.Peek() == (byte)'{')
        {
            for (var isMore = cursor.EnterObject(); isMore && cursor.NextProperty(out _);)
            {
                metric.Instrument = JsonText.Read(ref cursor);
            }
        }
        else
        {
            metric.Instrument = WeaverFields.RequiredText(ref cursor);
        }

        ReadOnlySpan<byte> instrument = metric.Instrument.In(cursor.Bytes);
        var isCounter = instrument.SequenceEqual("counter"u8);
        var kind = isCounter || instrument.SequenceEqual("updowncounter"u8) ? MetricKind.Sum
            : instrument.SequenceEqual("gauge"u8) ? MetricKind.Gauge
            : instrument.SequenceEqual("histogram"u8) ? MetricKind.Histogram
            : MetricKind.None;
        metric.SetInstrument(kind, isMonotonic: isCounter);
    }

    /// <summary>A point says by its fields what it is, whatever the instrument.</summary>
    private static void ReadPoint(ref JsonCursor cursor, PointBuffer points, SampleSlotList scratch)
    {
        points.Start(MetricPointForm.Number);
        var hasValue = false;
        var hasCount = false;
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("attributes"u8))
            {
                WeaverAttributes.ReadList(ref cursor, points.Attributes);
            }
            else if (name.SequenceEqual("value"u8))
            {
                hasValue = true;
                var (kind, bits) = WeaverFields.Number(ref cursor, scratch);
                points.Current = points.Current with { ValueKind = kind, ValueBits = bits };
            }
            else if (name.SequenceEqual("exemplars"u8))
            {
                for (var isMore = cursor.EnterList(); isMore && cursor.NextObject();)
                {
                    ReadExemplar(ref cursor, points, scratch);
                }
            }
            else
            {
                hasCount |= name.SequenceEqual("count"u8);
                WeaverHistogram.Read(ref cursor, name, points);
            }
        }

        if (!hasValue && !hasCount)
        {
            cursor.Fail("a data point has neither a 'value' nor a 'count'");
        }

        if (!hasValue && points.Current.Form == MetricPointForm.Number)
        {
            points.Current = points.Current with { Form = MetricPointForm.Histogram };
        }

        points.End();
    }

    private static void ReadExemplar(ref JsonCursor cursor, PointBuffer points, SampleSlotList scratch)
    {
        var exemplar = new ExemplarSample.Slot { Start = points.ExemplarAttributes.Count };
        while (cursor.NextProperty(out var name))
        {
            if (name.SequenceEqual("filtered_attributes"u8))
            {
                WeaverAttributes.ReadList(ref cursor, points.ExemplarAttributes);
            }
            else if (name.SequenceEqual("value"u8))
            {
                var (kind, bits) = WeaverFields.Number(ref cursor, scratch);
                exemplar = exemplar with { ValueKind = kind, ValueBits = bits };
            }
            else if (name.SequenceEqual("timestamp"u8))
            {
                exemplar = exemplar with { Time = WeaverFields.Time(ref cursor) };
            }
            else if (name.SequenceEqual("span_id"u8))
            {
                exemplar = exemplar with { SpanId = JsonText.ReadId(ref cursor, out _) };
            }
            else if (name.SequenceEqual("trace_id"u8))
            {
                exemplar = exemplar with { TraceId = JsonText.ReadId(ref cursor, out _) };
            }
            else
            {
                cursor.Skip();
            }
        }

        points.Add(exemplar with { End = points.ExemplarAttributes.Count });
    }
}
