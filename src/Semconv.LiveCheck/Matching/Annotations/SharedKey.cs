namespace Semconv.LiveCheck.Matching.Annotations;

/// <summary>A key of a span whose value is that of a key of its parent.</summary>
public sealed record SharedKey(string Own, string Parent);
