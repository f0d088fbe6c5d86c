using System.Collections.Immutable;
using Semconv.Core.Resolution;

namespace Dapr.Model.Tests;

/// <summary>The span types of the model in the order in which they are tried.</summary>
internal sealed class SpanTypes(ResolvedRegistry registry)
{
    public ImmutableArray<TraceAnnotation> All { get; } =
        [.. registry.Spans.Select(span => new TraceAnnotation(span)).OrderBy(annotation => annotation.Rank)];

    public TraceAnnotation? Find(CapturedSpan span, StringComparison comparison = StringComparison.Ordinal) =>
        All.FirstOrDefault(annotation => annotation.Matches(span, comparison));
}
