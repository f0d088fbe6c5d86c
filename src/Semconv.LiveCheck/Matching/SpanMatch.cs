namespace Semconv.LiveCheck.Matching;

/// <summary>What a span was taken for.</summary>
public readonly record struct SpanMatch
{
    /// <summary>Null when the span is of no type of the registry.</summary>
    public SpanType? Type { get; init; }

    public MatchSource Source { get; init; }

    /// <summary>Of a span without a type, the one that it has scope and name of.</summary>
    public SpanType? Nearest { get; init; }

    /// <summary>Whether the kind is not that of the type, or is what keeps the span from having <see cref="Nearest"/> for its type.</summary>
    public bool IsKindWrong { get; init; }

    /// <summary>Whether the span calls itself by a type that the registry does not have.</summary>
    public bool HasUnknownType { get; init; }

    /// <summary>The matchers of the user that apply, one bit each (<see cref="Expressions.SpanExpressions.Matchers"/>).</summary>
    public ulong Expressions { get; init; }

    /// <summary>The number of the span's name in the pool of names.</summary>
    public int NameNumber { get; init; }
}
