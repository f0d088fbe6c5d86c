using System.Text;
using Semconv.Core.Output;
using Semconv.LiveCheck.Advice;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Reports.Weaver;

/// <summary>Writes spans, their events and links, with what was found about them.</summary>
internal sealed class SpanWriter(AnnotationWriter annotations, WeaverReportOptions options)
{
    private static readonly string[] KindWords = ["internal", "internal", "server", "client", "producer", "consumer"];
    private static readonly string[] StatusWords = ["unset", "ok", "error"];

    private readonly IStructureWriter _writer = annotations.Writer;

    /// <summary>Whether the input is Weaver's own samples, which can leave out what telemetry always has.</summary>
    public bool HasLooseSamples { get; set; }

    public void Write(in SpanSample span, SampleFindings findings)
    {
        var name = Encoding.UTF8.GetString(span.Name);
        annotations.BeginSample(findings, SignalType.Span, name);
        var part = annotations.NextPart();
        _writer.BeginVariant("span");
        _writer.Text("name", name);
        _writer.Text("kind", KindWords[span.Kind is >= 0 and <= 5 ? span.Kind : 0]);
        WriteStatus(span);
        annotations.Attributes("attributes", span.Attributes);
        _writer.Key("span_events");
        _writer.BeginList();
        for (var index = 0; index < span.Events.Count; index++)
        {
            _writer.BeginObject();
            WriteEvent(span.Events[index]);
            _writer.EndObject();
        }

        _writer.EndList();
        _writer.Key("span_links");
        _writer.BeginList();
        for (var index = 0; index < span.Links.Count; index++)
        {
            _writer.BeginObject();
            WriteLink(span.Links[index]);
            _writer.EndObject();
        }

        _writer.EndList();
        WriteIds(span);
        annotations.Result(part);
        _writer.EndVariant();
    }

    /// <summary>An event of no span.</summary>
    public void Write(in SpanEventSample spanEvent, SampleFindings findings)
    {
        annotations.BeginSample(findings, SignalType.None, null);
        _writer.BeginVariant("span_event");
        WriteEvent(spanEvent);
        _writer.EndVariant();
    }

    /// <summary>A link of no span.</summary>
    public void Write(in SpanLinkSample link, SampleFindings findings)
    {
        annotations.BeginSample(findings, SignalType.None, null);
        _writer.BeginVariant("span_link");
        WriteLink(link);
        _writer.EndVariant();
    }

    private void WriteStatus(in SpanSample span)
    {
        _writer.Key("status");
        if (HasLooseSamples && span.StatusCode == 0 && span.StatusMessage.IsEmpty)
        {
            _writer.Null();
            return;
        }

        _writer.BeginObject();
        _writer.Text("code", StatusWords[span.StatusCode is >= 0 and <= 2 ? span.StatusCode : 0]);
        annotations.Text("message", span.StatusMessage);
        _writer.EndObject();
    }

    private void WriteEvent(in SpanEventSample spanEvent)
    {
        var part = annotations.NextPart();
        annotations.Text("name", spanEvent.Name);
        annotations.Attributes("attributes", spanEvent.Attributes);
        if (!options.IsWeaverCompatible && spanEvent.Time > 0)
        {
            _writer.Text("timestamp", TimeText.Of(spanEvent.Time));
        }

        annotations.Result(part);
    }

    private void WriteLink(in SpanLinkSample link)
    {
        var part = annotations.NextPart();
        annotations.Attributes("attributes", link.Attributes);
        WriteHex("trace_id", link.TraceId);
        WriteHex("span_id", link.SpanId);
        annotations.Result(part);
    }

    /// <summary>What Weaver writes from 0.27 on, where it is there.</summary>
    private void WriteIds(in SpanSample span)
    {
        WriteHex("trace_id", span.TraceId);
        WriteHex("span_id", span.SpanId);
        WriteHex("parent_span_id", span.ParentSpanId);
        if (!options.IsWeaverCompatible && !span.TraceState.IsEmpty)
        {
            annotations.Text("trace_state", span.TraceState);
        }

        if (!options.IsWeaverCompatible && span.StartTime > 0)
        {
            _writer.Text("start_time", TimeText.Of(span.StartTime));
            _writer.Text("end_time", TimeText.Of(span.EndTime));
        }
    }

    private void WriteHex(string key, ReadOnlySpan<byte> id)
    {
        if (!options.IsWeaverCompatible && !id.IsEmpty)
        {
            annotations.HexOrNull(key, id);
        }
    }
}
