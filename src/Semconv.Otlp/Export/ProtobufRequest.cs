using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Wire;

namespace Semconv.Otlp.Export;

/// <summary>Writes export requests in protobuf.</summary>
public static class ProtobufRequest
{
    private const double Measurement = 1.0;

    /// <summary>The request for one signal of a batch.</summary>
    public static byte[] Write(ExportBatch batch, OtlpSignal signal) => Write(batch, signal, new WireWriter());

    /// <summary>For who writes many: the room of the writer is used again.</summary>
    internal static byte[] Write(ExportBatch batch, OtlpSignal signal, WireWriter writer)
    {
        writer.Clear();
        var resource = writer.Begin(OtlpTags.Request.Resource);
        var description = writer.Begin(OtlpTags.ResourceList.Resource);
        WriteFields(writer, OtlpTags.Resource.Attribute, batch.Resource);
        writer.End(description);
        var scope = writer.Begin(OtlpTags.ResourceList.Scope);
        var name = writer.Begin(OtlpTags.ScopeList.Scope);
        writer.Text(OtlpTags.Scope.Name, batch.ScopeName);
        writer.End(name);
        switch (signal)
        {
            case OtlpSignal.Traces:
                WriteEach(batch.Spans, WriteSpan, writer);
                break;
            case OtlpSignal.Metrics:
                WriteEach(batch.Metrics, WriteMetric, writer);
                break;
            default:
                WriteEach(batch.Events, WriteEvent, writer);
                break;
        }

        writer.End(scope);
        writer.End(resource);
        return writer.Written.ToArray();
    }

    private static void WriteEach<T>(ImmutableArray<T> items, Action<WireWriter, T> write, WireWriter writer)
    {
        foreach (var item in items)
        {
            var start = writer.Begin(OtlpTags.ScopeList.Item);
            write(writer, item);
            writer.End(start);
        }
    }

    private static void WriteSpan(WireWriter writer, ExportSpan span)
    {
        writer.Bytes(SpanTags.TraceId, span.TraceId.AsSpan());
        writer.Bytes(SpanTags.SpanId, span.SpanId.AsSpan());
        writer.Bytes(SpanTags.ParentSpanId, span.ParentSpanId.AsSpan());
        writer.Text(SpanTags.Name, span.Name);
        writer.Number(SpanTags.Kind, (ulong)span.Kind);
        writer.Fixed64(SpanTags.StartTime, span.StartTime);
        writer.Fixed64(SpanTags.EndTime, span.EndTime);
        WriteFields(writer, SpanTags.Attribute, span.Attributes);
        writer.Fixed32(SpanTags.Flags, OtlpNumbers.SampledFlag);
    }

    private static void WriteMetric(WireWriter writer, ExportMetric metric)
    {
        writer.Text(MetricTags.Name, metric.Name);
        writer.Text(MetricTags.Description, metric.Description);
        writer.Text(MetricTags.Unit, metric.Unit);
        var form = writer.Begin(metric.Instrument switch
        {
            Instrument.Gauge => MetricTags.Gauge,
            Instrument.Histogram => MetricTags.Histogram,
            _ => MetricTags.Sum,
        });
        foreach (var attributes in metric.Points)
        {
            WritePoint(writer, metric, attributes);
        }

        if (metric.Instrument != Instrument.Gauge)
        {
            writer.Number(MetricTags.FormTags.Temporality, OtlpNumbers.Cumulative);
        }

        writer.Number(MetricTags.FormTags.IsMonotonic, metric.Instrument == Instrument.Counter ? 1UL : 0);
        writer.End(form);
    }

    private static void WritePoint(WireWriter writer, ExportMetric metric, ImmutableArray<ExportField> attributes)
    {
        var point = writer.Begin(MetricTags.FormTags.Point);
        writer.Fixed64(MetricTags.PointTags.StartTime, metric.StartTime);
        writer.Fixed64(MetricTags.PointTags.Time, metric.Time);
        if (metric.Instrument == Instrument.Histogram)
        {
            writer.Fixed64(MetricTags.HistogramPointTags.Count, 1);
            writer.DoubleAlways(MetricTags.HistogramPointTags.Sum, Measurement);
            writer.Packed(MetricTags.HistogramPointTags.BucketCounts, HistogramBuckets.Counts);
            writer.Packed(MetricTags.HistogramPointTags.Bounds, MemoryMarshal.Cast<double, ulong>(HistogramBuckets.Bounds));
            WriteFields(writer, MetricTags.HistogramPointTags.Attribute, attributes);
            writer.DoubleAlways(MetricTags.HistogramPointTags.Min, Measurement);
            writer.DoubleAlways(MetricTags.HistogramPointTags.Max, Measurement);
        }
        else
        {
            writer.DoubleAlways(MetricTags.NumberPointTags.Double, Measurement);
            WriteFields(writer, MetricTags.NumberPointTags.Attribute, attributes);
        }

        writer.End(point);
    }

    private static void WriteEvent(WireWriter writer, ExportEvent item)
    {
        writer.Fixed64(LogTags.Time, item.Occurred);
        writer.Number(LogTags.SeverityNumber, (ulong)item.Severity);
        writer.Text(LogTags.SeverityText, item.Severity.Word());
        var body = writer.Begin(LogTags.Body);
        writer.TextAlways(OtlpTags.AnyValue.Text, item.Body);
        writer.End(body);
        WriteFields(writer, LogTags.Attribute, item.Attributes);
        WriteIds(writer, item);
        writer.Fixed64(LogTags.ObservedTime, item.Time);
        writer.Text(LogTags.EventName, item.Name);
    }

    private static void WriteIds(WireWriter writer, ExportEvent item)
    {
        Span<byte> id = stackalloc byte[16];
        if (item.TraceId != 0)
        {
            BinaryPrimitives.WriteUInt128BigEndian(id, item.TraceId);
            writer.Bytes(LogTags.TraceId, id);
        }

        if (item.SpanId != 0)
        {
            BinaryPrimitives.WriteUInt64BigEndian(id, item.SpanId);
            writer.Bytes(LogTags.SpanId, id[..sizeof(ulong)]);
        }
    }

    private static void WriteFields(WireWriter writer, int tag, ImmutableArray<ExportField> fields)
    {
        foreach (var field in fields)
        {
            var start = writer.Begin(tag);
            writer.Text(OtlpTags.KeyValue.Key, field.Key);
            WriteValue(writer, OtlpTags.KeyValue.Value, field.Value);
            writer.End(start);
        }
    }

    private static void WriteValue(WireWriter writer, int tag, ExportValue value)
    {
        var start = writer.Begin(tag);
        switch (value)
        {
            case ExportBool flag:
                writer.NumberAlways(OtlpTags.AnyValue.Bool, flag.Flag ? 1UL : 0);
                break;
            case ExportInt number:
                writer.NumberAlways(OtlpTags.AnyValue.Int, unchecked((ulong)number.Number));
                break;
            case ExportDouble number:
                writer.DoubleAlways(OtlpTags.AnyValue.Double, number.Number);
                break;
            case ExportText text:
                writer.TextAlways(OtlpTags.AnyValue.Text, text.Text);
                break;
            case ExportList list:
                var items = writer.Begin(OtlpTags.AnyValue.List);
                foreach (var item in list.Items)
                {
                    WriteValue(writer, OtlpTags.AnyValue.Item, item);
                }

                writer.End(items);
                break;
            default:
                throw new ArgumentException($"a value of the type {value.GetType().Name} cannot be sent", nameof(value));
        }

        writer.End(start);
    }
}
