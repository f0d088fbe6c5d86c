using System.Globalization;
using System.Text;
using Semconv.LiveCheck.Samples;

namespace Semconv.Otlp.Tests;

/// <summary>Writes every sample down as one text with all that it says, for comparison.</summary>
internal sealed class SampleRecorder : ISampleVisitor
{
    public List<string> Samples { get; } = [];

    /// <summary>Resources and scopes, each as often as they were visited.</summary>
    public List<string> Origins { get; } = [];

    public void VisitSpan(in SpanSample span)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"span {Utf8(span.Name)} {Hex(span.TraceId)} {Hex(span.SpanId)} {Hex(span.ParentSpanId)} {Utf8(span.TraceState)}");
        text.Append(CultureInfo.InvariantCulture, $" {span.Kind} {span.Flags} {span.StartTime} {span.EndTime} {span.StatusCode} '{Utf8(span.StatusMessage)}'");
        text.Append(CultureInfo.InvariantCulture, $" {span.DroppedAttributes} {span.DroppedEvents} {span.DroppedLinks}");
        text.Append(span.Type.IsEmpty ? "" : $" type {Utf8(span.Type)} ");
        if (!span.TraceIdText.IsEmpty || !span.SpanIdText.IsEmpty || !span.ParentSpanIdText.IsEmpty)
        {
            text.Append(CultureInfo.InvariantCulture, $" ids '{Utf8(span.TraceIdText)}' '{Utf8(span.SpanIdText)}' '{Utf8(span.ParentSpanIdText)}' ");
        }

        Append(text, span.Attributes);
        for (var index = 0; index < span.Events.Count; index++)
        {
            var item = span.Events[index];
            text.Append(CultureInfo.InvariantCulture, $" event {Utf8(item.Name)} {item.Time} {item.DroppedAttributes}");
            Append(text, item.Attributes);
        }

        for (var index = 0; index < span.Links.Count; index++)
        {
            var link = span.Links[index];
            text.Append(CultureInfo.InvariantCulture, $" link {Hex(link.TraceId)} {Hex(link.SpanId)} {Utf8(link.TraceState)} {link.Flags} {link.DroppedAttributes}");
            Append(text, link.Attributes);
        }

        Finish(text, span.Origin);
    }

    public void VisitMetric(in MetricSample metric)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"metric {Utf8(metric.Name)} '{Utf8(metric.Description)}' {Utf8(metric.Unit)}");
        text.Append(CultureInfo.InvariantCulture, $" {Utf8(metric.Instrument)} {metric.Kind} {metric.IsMonotonic} {metric.Temporality}");
        for (var index = 0; index < metric.Points.Count; index++)
        {
            var point = metric.Points[index];
            var figures = point.Figures with { Start = 0, End = 0, Counts = default, NegativeCounts = default, Bounds = default, Exemplars = default };
            text.Append(CultureInfo.InvariantCulture, $" point {figures} buckets {string.Join(' ', point.BucketCounts.ToArray())}");
            text.Append(CultureInfo.InvariantCulture, $" up {string.Join(' ', point.PositiveCounts.ToArray())} down {string.Join(' ', point.NegativeCounts.ToArray())}");
            text.Append(CultureInfo.InvariantCulture, $" bounds {string.Join(' ', point.ExplicitBounds.ToArray())}");
            Append(text, point.Attributes);
            for (var number = 0; number < point.Exemplars.Count; number++)
            {
                var exemplar = point.Exemplars[number];
                text.Append(CultureInfo.InvariantCulture, $" exemplar {exemplar.Figures.Time} {exemplar.Figures.ValueKind} {exemplar.Figures.ValueBits}");
                text.Append(CultureInfo.InvariantCulture, $" {Hex(exemplar.TraceId)} {Hex(exemplar.SpanId)}");
                Append(text, exemplar.FilteredAttributes);
            }
        }

        Finish(text, metric.Origin);
    }

    public void VisitLog(in LogSample log)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"log {Utf8(log.EventName)} {log.Time} {log.ObservedTime} {log.SeverityNumber} {Utf8(log.SeverityText)}");
        text.Append(CultureInfo.InvariantCulture, $" {Hex(log.TraceId)} {Hex(log.SpanId)} {log.Flags} {log.DroppedAttributes} body ");
        Append(text, log.Body);
        Append(text, log.Attributes);
        Finish(text, log.Origin);
    }

    public void VisitAttribute(in SampleEntry attribute)
    {
        var text = new StringBuilder($"attribute {Utf8(attribute.Key)}=");
        Append(text, attribute.Value);
        Samples.Add(text.ToString());
    }

    public void VisitSpanEvent(in SpanEventSample spanEvent)
    {
        var text = new StringBuilder($"event {Utf8(spanEvent.Name)}");
        Append(text, spanEvent.Attributes);
        Samples.Add(text.ToString());
    }

    public void VisitSpanLink(in SpanLinkSample link)
    {
        var text = new StringBuilder("link");
        Append(text, link.Attributes);
        Samples.Add(text.ToString());
    }

    public void VisitResource(in SampleOrigin origin) => Origins.Add($"resource {origin.ResourceNumber}");

    public void VisitScope(in SampleOrigin origin) => Origins.Add($"scope {Utf8(origin.ScopeName)} of {origin.ResourceNumber}");

    private void Finish(StringBuilder text, SampleOrigin origin)
    {
        text.Append(CultureInfo.InvariantCulture, $" from {Utf8(origin.ScopeName)} {Utf8(origin.ScopeVersion)} {Utf8(origin.ScopeSchemaUrl)}");
        Append(text, origin.ScopeAttributes);
        text.Append(CultureInfo.InvariantCulture, $" of {origin.ResourceNumber} {Utf8(origin.ResourceSchemaUrl)}");
        Append(text, origin.ResourceAttributes);
        Samples.Add(text.ToString());
    }

    private static void Append(StringBuilder text, SampleAttributes attributes)
    {
        text.Append(" {");
        foreach (var attribute in attributes)
        {
            text.Append(CultureInfo.InvariantCulture, $" {Utf8(attribute.Key)}=");
            Append(text, attribute.Value);
        }

        text.Append(" }");
    }

    private static void Append(StringBuilder text, SampleValue value)
    {
        text.Append(CultureInfo.InvariantCulture, $"{value.Kind}:");
        switch (value.Kind)
        {
            case SampleValueKind.Bool:
                text.Append(value.Bool);
                break;
            case SampleValueKind.Int:
                text.Append(CultureInfo.InvariantCulture, $"{value.Int}");
                break;
            case SampleValueKind.Double:
                text.Append(CultureInfo.InvariantCulture, $"{value.Double:R}");
                break;
            case SampleValueKind.Text:
                text.Append(Utf8(value.Text));
                break;
            case SampleValueKind.Bytes:
                text.Append(Hex(value.Text));
                break;
            case SampleValueKind.List or SampleValueKind.Map:
                Append(text, value.Items);
                break;
        }
    }

    private static string Utf8(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);

    private static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);
}
