using System.Collections.Immutable;

namespace Semconv.LiveCheck.Findings.Screening;

/// <summary>What decisions about findings can ask about the sample.</summary>
public readonly ref struct ScreenedSample
{
    public SignalType SignalType { get; init; }

    /// <summary>The sample's own name; empty when it has none.</summary>
    public ReadOnlySpan<char> Name { get; init; }

    public string Service { get; init; }

    public string? SpanType { get; init; }

    public bool IsNamedLike(ImmutableArray<GlobPattern> patterns)
    {
        if (Name.IsEmpty)
        {
            return false;
        }

        foreach (var pattern in patterns)
        {
            if (pattern.IsMatch(Name))
            {
                return true;
            }
        }

        return false;
    }
}
