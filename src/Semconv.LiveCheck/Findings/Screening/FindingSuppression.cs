using Semconv.Text;

namespace Semconv.LiveCheck.Findings.Screening;

/// <summary>That a rule shall not be held against some telemetry, and why.</summary>
/// <param name="Id">The id of the rule.</param>
/// <param name="Reason">Why; nobody takes a suppression back whose reason is not written.</param>
/// <param name="Location">Where it is written.</param>
public sealed record FindingSuppression(string Id, string Reason, Location Location)
{
    /// <summary>The service; null for every one.</summary>
    public string? Service { get; init; }

    /// <summary>The type of the span; null for every one.</summary>
    public string? SpanType { get; init; }

    /// <summary>A pattern for the sample's own name; null for every one.</summary>
    public GlobPattern? Sample { get; init; }

    public bool Covers(in ScreenedSample sample) =>
        (Service is null || Service == sample.Service) && (SpanType is null || SpanType == sample.SpanType)
        && (Sample is null || sample.IsNamedLike([Sample]));
}
