using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Structure;

/// <summary>A rule that could not be judged, be it for some traces only.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="TraceCount">For how many traces.</param>
public sealed record UnjudgedRule(FindingRule Rule, string Reason, long TraceCount);
