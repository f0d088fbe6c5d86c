using System.Collections.Immutable;
using Semconv.Otlp.Files;

namespace SemconvTool.LiveChecking.Listening.Views;

/// <summary>What is known at one moment of a check that listens: little enough to be made twice a second.</summary>
internal sealed record LiveSnapshot
{
    /// <summary>When it was made, since listening began.</summary>
    public TimeSpan Time { get; init; }

    public TelemetryReading Counts { get; init; }

    public long JudgedTraces { get; init; }

    public int OpenTraces { get; init; }

    /// <summary>The services that sent most, the first of them first.</summary>
    public ImmutableArray<(string Name, long Spans)> Services { get; init; } = [];

    public int ServiceCount { get; init; }

    /// <summary>The rules that were broken, the worst first.</summary>
    public ImmutableArray<BrokenRule> Rules { get; init; } = [];

    /// <summary>Findings that are known habits, and so among no rule.</summary>
    public long Habits { get; init; }
}
