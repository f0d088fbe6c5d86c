using System.Collections.Immutable;

namespace Semconv.LiveCheck.Findings;

/// <summary>Where a finding was made. All text is UTF-8 and only there for the moment.</summary>
public readonly ref struct FindingSite
{
    public SignalType SignalType { get; init; }

    /// <summary>What the sample is, one of <see cref="SampleTypes"/>; null where that is the signal itself.</summary>
    public string? SampleType { get; init; }

    /// <summary>The name of the span, metric or event around the sample; empty where there is none.</summary>
    public ReadOnlySpan<byte> SignalName { get; init; }

    /// <summary>The sample's own name, which filters go by: the key of an attribute, else the name of the span, event, metric or scope.</summary>
    public ReadOnlySpan<byte> SampleName { get; init; }

    /// <summary>The value of <c>service.name</c>; empty when the resource has none.</summary>
    public string Service { get; init; }

    /// <summary>What the resource says; nothing unless it is kept (<see cref="LiveCheckSetup.KeepsResources"/>).</summary>
    public ImmutableArray<FindingContext> Resource { get; init; }

    /// <summary>The type of the matched span; null when none was matched or the sample is no span.</summary>
    public string? SpanType { get; init; }

    /// <summary>Zero when the sample belongs to no trace.</summary>
    public UInt128 TraceId { get; init; }

    public ulong SpanId { get; init; }

    /// <summary>Nanoseconds since 1970; zero when the sample has no time.</summary>
    public ulong Time { get; init; }
}
