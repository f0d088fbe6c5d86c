using System.Runtime.InteropServices;
using Semconv.LiveCheck.Samples;

namespace Semconv.Otlp.Decoding;

/// <summary>A metric while it is read.</summary>
internal sealed class MetricBuffer
{
    private readonly List<MetricPointSample.Slot> _points = [];

    public TextRange Name { get; set; }

    public TextRange Description { get; set; }

    public TextRange Unit { get; set; }

    public MetricKind Kind { get; private set; }

    public bool IsMonotonic { get; set; }

    public int Temporality { get; set; }

    public SampleSlotList Attributes { get; } = new();

    public void Clear()
    {
        Name = Description = Unit = default;
        Start(MetricKind.None);
    }

    /// <summary>The form is a choice: one that comes later replaces what came before.</summary>
    public void Start(MetricKind kind)
    {
        Kind = kind;
        IsMonotonic = false;
        Temporality = 0;
        _points.Clear();
        Attributes.Clear();
    }

    public void Add(in MetricPointSample.Slot point) => _points.Add(point);

    public MetricSample ToSample(ReadOnlySpan<byte> bytes, SampleOrigin origin) => new()
    {
        Origin = origin,
        Name = Name.In(bytes),
        Description = Description.In(bytes),
        Unit = Unit.In(bytes),
        Kind = Kind,
        IsMonotonic = IsMonotonic,
        Temporality = Temporality,
        Instrument = Kind switch
        {
            MetricKind.Gauge => "gauge"u8,
            MetricKind.Sum when IsMonotonic => "counter"u8,
            MetricKind.Sum => "updowncounter"u8,
            MetricKind.Histogram or MetricKind.ExponentialHistogram => "histogram"u8,
            MetricKind.Summary => "Summary"u8,
            _ => "Unspecified"u8,
        },
        Points = new MetricPoints(bytes, Attributes.Span, CollectionsMarshal.AsSpan(_points)),
    };
}
