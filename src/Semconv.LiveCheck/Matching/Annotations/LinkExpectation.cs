using System.Collections.Immutable;

namespace Semconv.LiveCheck.Matching.Annotations;

/// <summary>What a span links to.</summary>
/// <param name="Min">The least number of links.</param>
/// <param name="To">The types that links lead to; none: any.</param>
public sealed record LinkExpectation(long Min, ImmutableArray<string> To);
