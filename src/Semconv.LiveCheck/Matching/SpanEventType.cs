using Semconv.Core.Resolution;
using Semconv.LiveCheck.Matching.Annotations;

namespace Semconv.LiveCheck.Matching;

/// <summary>An event that spans carry, with the scopes, names and span types that its annotations tell.</summary>
public sealed record SpanEventType(EventDefinition Definition, TraceAnnotation Trace)
{
    /// <summary>Whether an event of a span is of this type, whatever the type of the span.</summary>
    public bool Fits(string scope, ReadOnlySpan<byte> name, bool isCaseFolded) =>
        Trace.Match is { } match
        && (match.Scopes.IsEmpty || match.Scopes.Contains(scope, StringComparer.Ordinal))
        && match.FitsName(name, isCaseFolded);
}
