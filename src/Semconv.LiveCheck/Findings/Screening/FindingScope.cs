using System.Collections.Immutable;

namespace Semconv.LiveCheck.Findings.Screening;

/// <summary>Which samples a filter or a change of level is about; what it does not say holds for all.</summary>
public sealed record FindingScope
{
    public static FindingScope All { get; } = new();

    /// <summary>The kind of telemetry around the sample, in Weaver's words.</summary>
    public string? SignalType { get; init; }

    /// <summary>Patterns for the sample's own name; a sample without one matches none.</summary>
    public ImmutableArray<GlobPattern> SampleNames { get; init; } = [];

    public bool Covers(in ScreenedSample sample) =>
        (SignalType is null || SignalType == sample.SignalType.Word()) && (SampleNames.IsEmpty || sample.IsNamedLike(SampleNames));
}
