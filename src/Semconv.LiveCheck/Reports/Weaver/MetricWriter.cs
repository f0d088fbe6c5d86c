using System.Text;
using Semconv.Core.Output;
using Semconv.LiveCheck.Advice;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Reports.Weaver;

/// <summary>Writes metrics, their points and exemplars, with what was found about them.</summary>
/// <remarks>Weaver takes an exponential histogram in a file for a plain one.</remarks>
internal sealed class MetricWriter(AnnotationWriter annotations, WeaverReportOptions options)
{
    private readonly IStructureWriter _writer = annotations.Writer;

    /// <summary>Whether the input is Weaver's own samples, which can leave out what telemetry always has.</summary>
    public bool HasLooseSamples { get; set; }

    public void Write(in MetricSample metric, SampleFindings findings)
    {
        var name = Encoding.UTF8.GetString(metric.Name);
        annotations.BeginSample(findings, SignalType.Metric, name);
        var part = annotations.NextPart();
        _writer.BeginVariant("metric");
        _writer.Text("name", name);
        annotations.Text("instrument", metric.Instrument);
        annotations.Text("unit", metric.Unit);
        _writer.Key("data_points");
        if (metric.Points.Count == 0 && (HasLooseSamples || metric.Instrument.SequenceEqual("Summary"u8)))
        {
            _writer.Null();
        }
        else
        {
            _writer.BeginList();
            for (var index = 0; index < metric.Points.Count; index++)
            {
                WritePoint(metric.Points[index]);
            }

            _writer.EndList();
        }

        annotations.Result(part);
        _writer.EndVariant();
    }

    private void WritePoint(in MetricPointSample point)
    {
        var part = annotations.NextPart();
        _writer.BeginObject();
        annotations.Attributes("attributes", point.Attributes);
        switch (point.Figures.Form)
        {
            case MetricPointForm.Number:
                WriteNumber("value", point.Figures.ValueKind, point.Figures.ValueBits);
                _writer.Integer("flags", point.Figures.Flags);
                break;
            case MetricPointForm.ExponentialHistogram when !(options.IsWeaverCompatible && HasLooseSamples):
                WriteExponential(point);
                break;
            default:
                WriteHistogram(point);
                break;
        }

        WriteExemplars(point.Exemplars);
        annotations.Result(part);
        _writer.EndObject();
    }

    private void WriteHistogram(in MetricPointSample point)
    {
        _writer.Integer("count", (long)point.Figures.Count);
        WriteReal("sum", point.Figures.Sum);
        WriteCounts("bucket_counts", point.BucketCounts);
        _writer.Key("explicit_bounds");
        _writer.BeginList();
        foreach (var bound in point.ExplicitBounds)
        {
            _writer.Float(bound);
        }

        _writer.EndList();
        WriteReal("min", point.Figures.Min);
        WriteReal("max", point.Figures.Max);
        _writer.Integer("flags", point.Figures.Flags);
    }

    private void WriteExponential(in MetricPointSample point)
    {
        _writer.Integer("count", (long)point.Figures.Count);
        WriteReal("sum", point.Figures.Sum);
        _writer.Integer("scale", point.Figures.Scale);
        _writer.Integer("zero_count", (long)point.Figures.ZeroCount);
        WriteBuckets("positive", point.Figures.PositiveOffset, point.PositiveCounts);
        WriteBuckets("negative", point.Figures.NegativeOffset, point.NegativeCounts);
        _writer.Integer("flags", point.Figures.Flags);
        WriteReal("min", point.Figures.Min);
        WriteReal("max", point.Figures.Max);
        WriteReal("zero_threshold", point.Figures.ZeroThreshold);
    }

    private void WriteExemplars(MetricExemplars exemplars)
    {
        _writer.Key("exemplars");
        _writer.BeginList();
        for (var index = 0; index < exemplars.Count; index++)
        {
            var exemplar = exemplars[index];
            var part = annotations.NextPart();
            _writer.BeginObject();
            annotations.Attributes("filtered_attributes", exemplar.FilteredAttributes);
            WriteNumber("value", exemplar.Figures.ValueKind, exemplar.Figures.ValueBits);
            _writer.Text("timestamp", TimeText.Of(exemplar.Figures.Time, HasLooseSamples ? "Z" : "+00:00"));
            _writer.Text("span_id", Convert.ToHexStringLower(exemplar.SpanId));
            _writer.Text("trace_id", Convert.ToHexStringLower(exemplar.TraceId));
            annotations.Result(part);
            _writer.EndObject();
        }

        _writer.EndList();
    }

    private void WriteBuckets(string key, int offset, ReadOnlySpan<ulong> counts)
    {
        _writer.Key(key);
        if (offset == 0 && counts.IsEmpty)
        {
            _writer.Null();
            return;
        }

        _writer.BeginObject();
        _writer.Integer("offset", offset);
        WriteCounts("bucket_counts", counts);
        _writer.EndObject();
    }

    private void WriteCounts(string key, ReadOnlySpan<ulong> counts)
    {
        _writer.Key(key);
        _writer.BeginList();
        foreach (var count in counts)
        {
            _writer.LargeInteger(count);
        }

        _writer.EndList();
    }

    private void WriteNumber(string key, SampleValueKind kind, long bits)
    {
        _writer.Key(key);
        switch (kind)
        {
            case SampleValueKind.Int:
                _writer.Integer(bits);
                break;
            case SampleValueKind.Double:
                _writer.Float(BitConverter.Int64BitsToDouble(bits));
                break;
            default:
                _writer.Null();
                break;
        }
    }

    private void WriteReal(string key, double? value)
    {
        _writer.Key(key);
        if (value is { } number)
        {
            _writer.Float(number);
        }
        else
        {
            _writer.Null();
        }
    }
}
