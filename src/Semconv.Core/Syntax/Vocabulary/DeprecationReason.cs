namespace Semconv.Core.Syntax.Vocabulary;

/// <summary>Why something is deprecated.</summary>
public enum DeprecationReason
{
    Renamed,
    Obsoleted,
    Uncategorized,

    /// <summary>A text stands where the reason should be.</summary>
    Unspecified,
}
