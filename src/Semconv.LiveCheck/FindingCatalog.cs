using System.Collections.Immutable;
using Semconv.LiveCheck.Advice;
using Semconv.LiveCheck.Expectations;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Structure;

namespace Semconv.LiveCheck;

/// <summary>Every rule of the live check, in the order of its ids.</summary>
public static class FindingCatalog
{
    public static ImmutableArray<FindingRule> All { get; } =
        [.. AdviceRules.All.Concat(ExpectationRules.All).Concat(TraceRules.All).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
}
