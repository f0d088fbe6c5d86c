namespace Semconv.LiveCheck.Matching;

/// <summary>What told the type of a span.</summary>
public enum MatchSource
{
    None,

    /// <summary>The span's own type (OTEP 5233).</summary>
    TypeField,

    /// <summary>The attribute <c>otel.span.type</c>.</summary>
    TypeAttribute,

    /// <summary>Scope, kind, name and marker attributes that the registry declares.</summary>
    Discriminators,

    /// <summary>An expression of the user.</summary>
    Expression,
}
