namespace Semconv.Otlp.Inference;

/// <summary>A signal as it was seen first, with the keys of all attributes it ever had.</summary>
/// <param name="Kind">Of a span its kind, of a metric its instrument, else empty.</param>
/// <param name="Unit">Of a metric.</param>
internal sealed record InferredSignal(string Kind, string Unit)
{
    public SortedSet<string> Attributes { get; } = new(StringComparer.Ordinal);
}
