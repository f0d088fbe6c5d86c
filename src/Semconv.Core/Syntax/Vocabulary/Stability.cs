namespace Semconv.Core.Syntax.Vocabulary;

/// <summary>How much may still change.</summary>
public enum Stability
{
    Development,
    Alpha,
    Beta,
    ReleaseCandidate,
    Stable,

    /// <summary>Written by old registries instead of the key <c>deprecated</c>.</summary>
    Deprecated,
}
