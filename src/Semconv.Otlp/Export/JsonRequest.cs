using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Otlp.Decoding;

namespace Semconv.Otlp.Export;

/// <summary>Writes export requests in OTLP/JSON, each on one line.</summary>
public static class JsonRequest
{
    /// <summary>The request for one signal of a batch.</summary>
    public static string Write(ExportBatch batch, OtlpSignal signal)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            WriteRequest(writer, batch, signal);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteRequest(Utf8JsonWriter writer, ExportBatch batch, OtlpSignal signal)
    {
        var (resources, scopes, items) = signal switch
        {
            OtlpSignal.Traces => ("resourceSpans", "scopeSpans", "spans"),
            OtlpSignal.Metrics => ("resourceMetrics", "scopeMetrics", "metrics"),
            _ => ("resourceLogs", "scopeLogs", "logRecords"),
        };
        writer.WriteStartObject();
        writer.WriteStartArray(resources);
        writer.WriteStartObject();
        writer.WriteStartObject("resource");
        WriteFields(writer, batch.Resource);
        writer.WriteEndObject();
        writer.WriteStartArray(scopes);
        writer.WriteStartObject();
        writer.WriteStartObject("scope");
        writer.WriteString("name", batch.ScopeName);
        writer.WriteEndObject();
        writer.WriteStartArray(items);
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

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteEach<T>(ImmutableArray<T> items, Action<Utf8JsonWriter, T> write, Utf8JsonWriter writer)
    {
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }
    }

    private static void WriteSpan(Utf8JsonWriter writer, ExportSpan span)
    {
        writer.WriteString("traceId", Convert.ToHexStringLower(span.TraceId.AsSpan()));
        writer.WriteString("spanId", Convert.ToHexStringLower(span.SpanId.AsSpan()));
        if (!span.ParentSpanId.IsEmpty)
        {
            writer.WriteString("parentSpanId", Convert.ToHexStringLower(span.ParentSpanId.AsSpan()));
        }

        writer.WriteString("name", span.Name);
        writer.WriteNumber("kind", span.Kind);
        WriteLong(writer, "startTimeUnixNano", span.StartTime);
        WriteLong(writer, "endTimeUnixNano", span.EndTime);
        WriteFields(writer, span.Attributes);
        writer.WriteNumber("flags", OtlpNumbers.SampledFlag);
    }

    private static void WriteMetric(Utf8JsonWriter writer, ExportMetric metric)
    {
        writer.WriteString("name", metric.Name);
        writer.WriteString("description", metric.Description);
        writer.WriteString("unit", metric.Unit);
        writer.WriteStartObject(metric.Instrument switch
        {
            Instrument.Gauge => "gauge",
            Instrument.Histogram => "histogram",
            _ => "sum",
        });
        writer.WriteStartArray("dataPoints");
        foreach (var attributes in metric.Points)
        {
            WritePoint(writer, metric, attributes);
        }

        writer.WriteEndArray();
        if (metric.Instrument != Instrument.Gauge)
        {
            writer.WriteNumber("aggregationTemporality", OtlpNumbers.Cumulative);
        }

        if (metric.Instrument == Instrument.Counter)
        {
            writer.WriteBoolean("isMonotonic", true);
        }

        writer.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter writer, ExportMetric metric, ImmutableArray<ExportField> attributes)
    {
        writer.WriteStartObject();
        WriteLong(writer, "startTimeUnixNano", metric.StartTime);
        WriteLong(writer, "timeUnixNano", metric.Time);
        if (metric.Instrument == Instrument.Histogram)
        {
            WriteLong(writer, "count", 1);
            writer.WriteNumber("sum", 1.0);
            writer.WriteStartArray("bucketCounts");
            foreach (var count in HistogramBuckets.Counts)
            {
                writer.WriteStringValue(count.ToString(CultureInfo.InvariantCulture));
            }

            writer.WriteEndArray();
            writer.WriteStartArray("explicitBounds");
            foreach (var bound in HistogramBuckets.Bounds)
            {
                writer.WriteNumberValue(bound);
            }

            writer.WriteEndArray();
            writer.WriteNumber("min", 1.0);
            writer.WriteNumber("max", 1.0);
        }
        else
        {
            writer.WriteNumber("asDouble", 1.0);
        }

        WriteFields(writer, attributes);
        writer.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter writer, ExportEvent item)
    {
        if (item.Occurred != 0)
        {
            WriteLong(writer, "timeUnixNano", item.Occurred);
        }

        WriteLong(writer, "observedTimeUnixNano", item.Time);
        writer.WriteNumber("severityNumber", (int)item.Severity);
        writer.WriteString("severityText", item.Severity.Word());
        writer.WriteString("eventName", item.Name);
        writer.WriteStartObject("body");
        writer.WriteString("stringValue", item.Body);
        writer.WriteEndObject();
        WriteFields(writer, item.Attributes);
        if (item.TraceId != 0)
        {
            writer.WriteString("traceId", item.TraceId.ToString("x32", CultureInfo.InvariantCulture));
        }

        if (item.SpanId != 0)
        {
            writer.WriteString("spanId", item.SpanId.ToString("x16", CultureInfo.InvariantCulture));
        }
    }

    private static void WriteFields(Utf8JsonWriter writer, ImmutableArray<ExportField> fields)
    {
        if (fields.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("attributes");
        foreach (var field in fields)
        {
            writer.WriteStartObject();
            writer.WriteString("key", field.Key);
            writer.WriteStartObject("value");
            WriteValue(writer, field.Value);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, ExportValue value)
    {
        switch (value)
        {
            case ExportBool flag:
                writer.WriteBoolean("boolValue", flag.Flag);
                break;
            case ExportInt number:
                writer.WriteString("intValue", number.Number.ToString(CultureInfo.InvariantCulture));
                break;
            case ExportDouble { Number: var number } when double.IsFinite(number):
                writer.WriteNumber("doubleValue", number);
                break;
            case ExportDouble { Number: var number }:
                writer.WriteString("doubleValue", double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
                break;
            case ExportText text:
                writer.WriteString("stringValue", text.Text);
                break;
            case ExportList list:
                writer.WriteStartObject("arrayValue");
                writer.WriteStartArray("values");
                foreach (var item in list.Items)
                {
                    writer.WriteStartObject();
                    WriteValue(writer, item);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
                break;
            default:
                throw new ArgumentException($"a value of the type {value.GetType().Name} cannot be sent", nameof(value));
        }
    }

    private static void WriteLong(Utf8JsonWriter writer, string name, ulong value) =>
        writer.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
}
