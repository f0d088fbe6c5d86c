namespace Semconv.Otlp.WeaverSamples;

/// <summary>What a sample of Weaver is; the only key of its object.</summary>
internal enum WeaverSampleKind
{
    /// <summary>A word that Weaver does not know.</summary>
    None,
    Attribute,
    Span,
    SpanEvent,
    SpanLink,
    Resource,
    Scope,
    Metric,
    Log,
    Profile,
}
