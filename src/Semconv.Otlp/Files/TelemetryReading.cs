namespace Semconv.Otlp.Files;

/// <summary>How much was read from an input, and how much was not.</summary>
public readonly record struct TelemetryReading
{
    /// <summary>Requests of OTLP, elements of the lists of other formats, lines of text.</summary>
    public long Records { get; init; }

    public long Spans { get; init; }

    public long Metrics { get; init; }

    public long Points { get; init; }

    public long Logs { get; init; }

    /// <summary>Attributes, events, links and profiles that stand alone, as in Weaver's samples.</summary>
    public long Others { get; init; }

    /// <summary>Records that could not be read, or not to their end. Each has a diagnostic.</summary>
    public long Damaged { get; init; }

    /// <summary>Records that the input ends in the middle of. Each has a diagnostic.</summary>
    public long CutOff { get; init; }

    /// <summary>Samples that were more, or had more of something, than is taken of one request or sample.</summary>
    public long LeftOut { get; init; }

    /// <summary>Whether nothing was read that could be checked.</summary>
    public bool IsEmpty => Spans + Metrics + Logs + Others == 0;

    public static TelemetryReading operator +(TelemetryReading left, TelemetryReading right) => left.Add(right);

    public TelemetryReading Add(TelemetryReading other) => new()
    {
        Records = Records + other.Records,
        Spans = Spans + other.Spans,
        Metrics = Metrics + other.Metrics,
        Points = Points + other.Points,
        Logs = Logs + other.Logs,
        Others = Others + other.Others,
        Damaged = Damaged + other.Damaged,
        CutOff = CutOff + other.CutOff,
        LeftOut = LeftOut + other.LeftOut,
    };
}
