using Semconv.LiveCheck.Samples;

namespace Semconv.Otlp.Decoding;

/// <summary>The points of a metric while they are read, and the one that is being read.</summary>
internal sealed class PointBuffer
{
    private readonly BoundedList<MetricPointSample.Slot> _points = new();
    private readonly BoundedList<ulong> _counts = new();
    private readonly BoundedList<double> _bounds = new();
    private readonly BoundedList<ExemplarSample.Slot> _exemplars = new();

    private TextRange _positive;
    private TextRange _negative;
    private int _firstBound;
    private int _firstExemplar;
    private int _firstAttribute;

    /// <summary>Whether there were more points, or more of what points have, than are kept.</summary>
    public bool IsCut => _points.IsCut || _counts.IsCut || _bounds.IsCut || _exemplars.IsCut || Attributes.IsCut || ExemplarAttributes.IsCut;

    public SampleSlotList Attributes { get; } = new();

    public SampleSlotList ExemplarAttributes { get; } = new();

    /// <summary>The figures of the point that is being read, without what it has in lists.</summary>
    public MetricPointSample.Slot Current { get; set; }

    public void Clear()
    {
        _points.Clear();
        _counts.Clear();
        _bounds.Clear();
        _exemplars.Clear();
        Attributes.Clear();
        ExemplarAttributes.Clear();
    }

    public void Start(MetricPointForm form)
    {
        Current = new MetricPointSample.Slot { Form = form };
        _positive = _negative = default;
        _firstBound = _bounds.Count;
        _firstExemplar = _exemplars.Count;
        _firstAttribute = Attributes.Count;
    }

    public void End() => _points.Add(Current with
    {
        Counts = _positive,
        NegativeCounts = _negative,
        Bounds = new TextRange(_firstBound, _bounds.Count - _firstBound),
        Exemplars = new TextRange(_firstExemplar, _exemplars.Count - _firstExemplar),
        Start = _firstAttribute,
        End = Attributes.Count,
    });

    public void AddBound(double bound) => _bounds.Add(bound);

    /// <summary>Adds to the counts of the buckets, or of those above zero.</summary>
    public void AddCount(ulong count) => Add(ref _positive, count);

    public void AddNegativeCount(ulong count) => Add(ref _negative, count);

    public void Add(in ExemplarSample.Slot exemplar) => _exemplars.Add(exemplar);

    public MetricPoints ToPoints(ReadOnlySpan<byte> bytes) =>
        new(bytes, Attributes.Span, _points.Span, new MetricPointLists
        {
            Counts = _counts.Span,
            Bounds = _bounds.Span,
            Exemplars = _exemplars.Span,
            ExemplarAttributes = ExemplarAttributes.Span,
        });

    /// <summary>The counts of one side come together, but for a side that is sent again: then the last ones are taken.</summary>
    private void Add(ref TextRange range, ulong count)
    {
        range = range.Start + range.Length == _counts.Count && range.Length > 0
            ? range with { Length = range.Length + 1 }
            : new TextRange(_counts.Count, 1);
        _counts.Add(count);
    }
}
