using System.Text;
using Semconv.LiveCheck.Samples;

namespace Semconv.Otlp.Inference;

/// <summary>Collects what a registry would have to define for the telemetry it is shown.</summary>
/// <remarks>
/// As in Weaver a span is told by its name, so names with ids in them give a span each; log records without an event name are no
/// events and are passed over; attributes of resources become attributes, not entities.
/// </remarks>
public sealed class RegistryInference : ISampleVisitor
{
    private int _resource;

    internal SortedDictionary<string, InferredAttribute> Attributes { get; } = new(StringComparer.Ordinal);

    internal SortedDictionary<string, InferredSignal> Spans { get; } = new(StringComparer.Ordinal);

    internal SortedDictionary<string, InferredSignal> Metrics { get; } = new(StringComparer.Ordinal);

    internal SortedDictionary<string, InferredSignal> Events { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether nothing was seen that a registry could define.</summary>
    public bool IsEmpty => Attributes.Count + Spans.Count + Metrics.Count + Events.Count == 0;

    public int SpanCount => Spans.Count;

    public int MetricCount => Metrics.Count;

    public int EventCount => Events.Count;

    public int AttributeCount => Attributes.Count;

    public void VisitSpan(in SpanSample span)
    {
        AddResource(span.Origin);
        Add(Find(Spans, span.Name, KindOf(span.Kind)), span.Attributes);
        for (var index = 0; index < span.Events.Count; index++)
        {
            var item = span.Events[index];
            Add(Find(Events, item.Name), item.Attributes);
        }
    }

    public void VisitMetric(in MetricSample metric)
    {
        AddResource(metric.Origin);
        if (InstrumentOf(metric) is not { } instrument)
        {
            return;
        }

        var signal = Find(Metrics, metric.Name, instrument, Text(metric.Unit));
        for (var index = 0; index < metric.Points.Count; index++)
        {
            Add(signal, metric.Points[index].Attributes);
        }
    }

    public void VisitLog(in LogSample log)
    {
        AddResource(log.Origin);
        if (!log.EventName.IsEmpty)
        {
            Add(Find(Events, log.EventName), log.Attributes);
        }
    }

    private static InferredSignal Find(
        SortedDictionary<string, InferredSignal> signals, ReadOnlySpan<byte> name, string kind = "", string unit = "")
    {
        var key = Text(name);
        if (!signals.TryGetValue(key, out var signal))
        {
            signal = new InferredSignal(kind, unit);
            signals.Add(key, signal);
        }

        return signal;
    }

    private void AddResource(SampleOrigin origin)
    {
        if (origin.ResourceNumber != _resource)
        {
            _resource = origin.ResourceNumber;
            Add(null, origin.ResourceAttributes);
        }
    }

    private void Add(InferredSignal? signal, SampleAttributes attributes)
    {
        foreach (var attribute in attributes)
        {
            var key = Text(attribute.Key);
            if (!Attributes.TryGetValue(key, out var known))
            {
                known = new InferredAttribute(ValueInference.TypeOf(attribute.Value));
                Attributes.Add(key, known);
            }

            known.Add(ValueInference.ExampleOf(attribute.Value));
            signal?.Attributes.Add(key);
        }
    }

    private static string KindOf(int kind) => kind switch
    {
        2 => "server",
        3 => "client",
        4 => "producer",
        5 => "consumer",
        _ => "internal",
    };

    private static string? InstrumentOf(in MetricSample metric) => metric.Kind switch
    {
        MetricKind.Gauge => "gauge",
        MetricKind.Sum => metric.IsMonotonic ? "counter" : "updowncounter",
        MetricKind.Histogram or MetricKind.ExponentialHistogram => "histogram",
        _ => null,
    };

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}
