using System.Collections.Immutable;
using Semconv.LiveCheck.Advice;
using Semconv.LiveCheck.Expectations;
using Semconv.LiveCheck.Findings.Screening;
using Semconv.LiveCheck.Matching.Expressions;
using Semconv.LiveCheck.Reports.Weaver;
using Semconv.LiveCheck.Spans;

namespace Semconv.LiveCheck;

/// <summary>What a live check does besides judging samples.</summary>
public sealed record LiveCheckSetup
{
    public AdviceOptions Advice { get; init; } = new();

    /// <summary>How the user tells the type of spans that nothing else tells.</summary>
    public ImmutableArray<UserMatcher> Matchers { get; init; } = [];

    /// <summary>How many spans are kept for the rules about traces.</summary>
    public SpanStoreLimits Limits { get; init; } = new();

    /// <summary>Decides what becomes of findings; null when they stay as they are.</summary>
    public FindingScreen? Screen { get; init; }

    /// <summary>Writes every sample with its findings; null when nobody wants that.</summary>
    public WeaverReport? Report { get; init; }

    /// <summary>Counts what a scenario expects.</summary>
    public ExpectationCounter? Expectations { get; init; }

    /// <summary>Whether findings tell what the resource of their sample says.</summary>
    public bool KeepsResources { get; init; }

    /// <summary>How long after its last span a trace may lack a parent, in the unit of the clock that settles.</summary>
    public long Patience { get; init; }
}
