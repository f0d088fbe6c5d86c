using Semconv.LiveCheck.Samples;

namespace Semconv.Otlp.Decoding;

/// <summary>A metric while it is read.</summary>
internal sealed class MetricBuffer
{
    public TextRange Name { get; set; }

    public TextRange Description { get; set; }

    public TextRange Unit { get; set; }

    /// <summary>The instrument as the input names it; none in OTLP, where the form says it.</summary>
    public TextRange Instrument { get; set; }

    public MetricKind Kind { get; private set; }

    public bool IsMonotonic { get; set; }

    public int Temporality { get; set; }

    public PointBuffer Points { get; } = new();

    public MetricPointForm PointForm => Kind switch
    {
        MetricKind.Histogram => MetricPointForm.Histogram,
        MetricKind.ExponentialHistogram => MetricPointForm.ExponentialHistogram,
        MetricKind.Summary => MetricPointForm.Summary,
        _ => MetricPointForm.Number,
    };

    public void Clear()
    {
        Name = Description = Unit = Instrument = default;
        Start(MetricKind.None);
    }

    /// <summary>The form is a choice: one that comes later replaces what came before.</summary>
    public void Start(MetricKind kind)
    {
        SetInstrument(kind, isMonotonic: false);
        Temporality = 0;
        Points.Clear();
    }

    public void SetInstrument(MetricKind kind, bool isMonotonic)
    {
        Kind = kind;
        IsMonotonic = isMonotonic;
    }

    public MetricSample ToSample(ReadOnlySpan<byte> bytes, SampleOrigin origin) => new()
    {
        Origin = origin,
        IsCut = origin.IsCut || Points.IsCut,
        Name = Name.In(bytes),
        Description = Description.In(bytes),
        Unit = Unit.In(bytes),
        Kind = Kind,
        IsMonotonic = IsMonotonic,
        Temporality = Temporality,
        Instrument = Instrument.Length > 0 ? Instrument.In(bytes) : InstrumentOfKind(),
        Points = Points.ToPoints(bytes),
    };

    private ReadOnlySpan<byte> InstrumentOfKind() => Kind switch
    {
        MetricKind.Gauge => "gauge"u8,
        MetricKind.Sum => IsMonotonic ? "counter"u8 : "updowncounter"u8,
        MetricKind.Histogram or MetricKind.ExponentialHistogram => "histogram"u8,
        MetricKind.Summary => "Summary"u8,
        _ => "Unspecified"u8,
    };
}
