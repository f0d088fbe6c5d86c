using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.LiveCheck.Matching;
using Semconv.Text.Diagnostics;

namespace Dapr.Model.Tests;

/// <summary>The span types of the model in the order in which they are tried.</summary>
internal sealed class SpanTypes(ResolvedRegistry registry)
{
    public ImmutableArray<TraceAnnotation> All { get; } =
        [.. SpanTypeTable.Compile(registry, new DiagnosticBag()).Types.Where(type => type.Trace.Match is not null).Select(type => new TraceAnnotation(type))];

    public TraceAnnotation? Find(CapturedSpan span, bool isCaseFolded = false) => All.FirstOrDefault(annotation => annotation.Matches(span, isCaseFolded));
}
