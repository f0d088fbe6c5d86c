using System.Collections.Immutable;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.LiveCheck.Statistics;

/// <summary>How many spans of a type had each attribute that the type declares.</summary>
public sealed record SpanTypeCoverage(string Type, long Spans, ImmutableArray<SpanTypeCoverage.Usage> Attributes)
{
    /// <summary>One declared attribute.</summary>
    public readonly record struct Usage(string Key, RequirementLevelKind Level, long Count);
}
