using System.Collections.Immutable;
using Semconv.Core.Resolution;

namespace Semconv.LiveCheck.Findings;

/// <summary>Something wrong with samples, without the sample: made once, however often it is found.</summary>
/// <remarks>Two findings are the same when they are the same object, so who makes them keeps them and bounds how many there are.</remarks>
public sealed class Finding(FindingRule rule, string message)
{
    public FindingRule Rule { get; } = rule;

    /// <summary>One sentence, word for word Weaver's where Weaver has the rule.</summary>
    public string Message { get; } = message;

    public FindingLevel Level { get; init; } = rule.Level;

    /// <summary>Empty where Weaver writes null.</summary>
    public ImmutableArray<FindingContext> Context { get; init; } = [];

    /// <summary>What to change, in one sentence.</summary>
    public string? Help { get; init; } = rule.Help;

    /// <summary>The definition that is violated.</summary>
    public Provenance? Definition { get; init; }

    /// <summary>The name of the span in a trace that it is about, where no type tells that span from others; else empty.</summary>
    public string SpanName { get; init; } = string.Empty;

    /// <summary>Whether Dapr or an instrumentation does this always today, so that the profile <c>legacy</c> counts it and goes on.</summary>
    public bool IsHabit { get; init; } = rule.IsHabit;
}
