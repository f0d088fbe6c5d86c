using System.Collections.Immutable;
using Semconv.LiveCheck.Advice.Signals;
using Semconv.LiveCheck.Advice.Values;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Matching;

namespace Semconv.LiveCheck.Advice.Spans;

/// <summary>All that there is to say about spans of one type, beside their place in a trace.</summary>
internal sealed class SpanEntry(SpanType type)
{
    public SpanType Type => type;

    public required SignalContext Context { get; init; }

    /// <summary>What is found on every span of the type.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    public ImmutableArray<StatusRule> StatusRules { get; init; } = [];

    /// <summary>Those that the registry declares for the type.</summary>
    public ImmutableArray<(SpanEventType Event, SignalContext Context)> Events { get; init; } = [];

    public long LeastLinks => type.Trace.Links?.Min ?? 0;

    /// <summary>What is found when links are missing.</summary>
    public required Finding TooFewLinks { get; init; }

    /// <summary>What is found when the name does not fit.</summary>
    public required Finding WrongName { get; init; }

    /// <summary>What is found about events that are not declared.</summary>
    public required UnlistedValues UnexpectedEvents { get; init; }

    /// <summary>What is found about a wrong kind, by OTLP's number of the kind.</summary>
    public required ImmutableArray<Finding> WrongKinds { get; init; }
}
