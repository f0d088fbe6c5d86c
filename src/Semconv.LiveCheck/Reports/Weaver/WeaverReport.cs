using Semconv.Core.Output;
using Semconv.LiveCheck.Advice;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.LiveCheck.Statistics;

namespace Semconv.LiveCheck.Reports.Weaver;

/// <summary>Writes every sample with what was found about it, and the statistics at the end, as Weaver does. Nothing is kept.</summary>
/// <remarks>Each sample is written right after it was judged. <see cref="Begin"/> and <see cref="Complete"/> stand around all of them.</remarks>
public sealed class WeaverReport
{
    private readonly TextWriter _output;
    private readonly WeaverReportOptions _options;
    private readonly IStructureWriter _writer;
    private readonly SpanWriter _spans;
    private readonly MetricWriter _metrics;
    private readonly PartWriter _parts;
    private readonly bool _isStreamed;

    public WeaverReport(TextWriter output, WeaverReportOptions options)
    {
        _output = output;
        _options = options;
        _writer = options.Format == WeaverReportFormat.Yaml ? new YamlStructureWriter(output) : new JsonStructureWriter(output, options.Format == WeaverReportFormat.Json);
        var annotations = new AnnotationWriter(_writer);
        _spans = new SpanWriter(annotations, options);
        _metrics = new MetricWriter(annotations, options);
        _parts = new PartWriter(annotations);
        _isStreamed = options.IsStreamed || options.Format == WeaverReportFormat.JsonLines;
    }

    /// <summary>Begins the report, before its first sample.</summary>
    public void Begin()
    {
        if (!_isStreamed)
        {
            _writer.BeginObject();
            _writer.BeginList("samples");
        }
    }

    /// <summary>Says what the next samples come from.</summary>
    public void StartInput(InputTraits traits)
    {
        var isLoose = traits.Format is TelemetryFormat.WeaverJson or TelemetryFormat.WeaverText;
        _spans.HasLooseSamples = isLoose;
        _metrics.HasLooseSamples = isLoose;
    }

    public void WriteSpan(in SpanSample span, SampleFindings findings)
    {
        _spans.Write(span, findings);
        EndDocument();
    }

    public void WriteMetric(in MetricSample metric, SampleFindings findings)
    {
        _metrics.Write(metric, findings);
        EndDocument();
    }

    public void WriteLog(in LogSample log, SampleFindings findings)
    {
        _parts.WriteLog(log, findings);
        EndDocument();
    }

    public void WriteResource(in SampleOrigin origin, SampleFindings findings)
    {
        _parts.WriteResource(origin, findings);
        EndDocument();
    }

    public void WriteScope(in SampleOrigin origin, SampleFindings findings)
    {
        _parts.WriteScope(origin, findings);
        EndDocument();
    }

    public void WriteAttribute(in SampleEntry attribute, SampleFindings findings)
    {
        _parts.WriteAttribute(attribute, findings);
        EndDocument();
    }

    public void WriteSpanEvent(in SpanEventSample spanEvent, SampleFindings findings)
    {
        _spans.Write(spanEvent, findings);
        EndDocument();
    }

    public void WriteSpanLink(in SpanLinkSample link, SampleFindings findings)
    {
        _spans.Write(link, findings);
        EndDocument();
    }

    public void WriteProfile(in ProfileSample profile, SampleFindings findings)
    {
        _parts.WriteProfile(profile, findings);
        EndDocument();
    }

    /// <summary>Adds what was found about a trace, which Weaver does not know: a compatible report leaves it out.</summary>
    public void WriteTrace(TraceFinding finding)
    {
        if (!_options.IsWeaverCompatible)
        {
            TraceFindingWriter.Write(finding, _writer);
            EndDocument();
        }
    }

    /// <param name="statistics">What was counted; null when nobody wanted that.</param>
    public void Complete(LiveCheckStatistics? statistics)
    {
        if (!_isStreamed)
        {
            _writer.EndList();
            _writer.Key("statistics");
        }

        if (statistics is null)
        {
            _writer.Null();
        }
        else
        {
            StatisticsWriter.Write(statistics, _options.IsWeaverCompatible, _writer);
        }

        if (!_isStreamed)
        {
            _writer.EndObject();
        }

        _output.Write('\n');
    }

    private void EndDocument()
    {
        if (_isStreamed)
        {
            _output.Write('\n');
        }
    }
}
