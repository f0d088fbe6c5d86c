using System.Collections.Immutable;

namespace Semconv.LiveCheck.Matching.Annotations;

/// <summary>How a span of a type is known: all parts have to hold.</summary>
public sealed record SpanDiscriminator
{
    /// <summary>The order of trial; events have none.</summary>
    public long Rank { get; init; }

    /// <summary>Any of these instrumentation scopes; none: any.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    public SpanKinds Kinds { get; init; }

    /// <summary>Any of these fits the whole name; none: any name.</summary>
    public ImmutableArray<NamePattern> Names { get; init; } = [];

    /// <summary>Each key has this value, compared as text.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Attributes { get; init; } = [];

    public ImmutableArray<string> Present { get; init; } = [];

    public ImmutableArray<string> Absent { get; init; } = [];

    /// <summary>Whether the span has no attributes at all.</summary>
    public bool IsBare { get; init; }

    /// <summary>Whether other programs use the scopes too, so that only spans of a type are the registry's to judge.</summary>
    public bool IsScopeShared { get; init; }

    public bool FitsName(ReadOnlySpan<byte> name, bool isCaseFolded)
    {
        foreach (var pattern in Names)
        {
            if (pattern.Matches(name, isCaseFolded))
            {
                return true;
            }
        }

        return Names.IsEmpty;
    }
}
