namespace Semconv.LiveCheck.Structure;

/// <summary>How a span stands to its parent.</summary>
internal enum SpanStanding
{
    /// <summary>It has no parent.</summary>
    Root,

    /// <summary>Its parent was received.</summary>
    Child,

    /// <summary>Its parent was not received.</summary>
    Orphan,

    /// <summary>Its parent was not received, because its workflow still runs.</summary>
    Pending,

    /// <summary>A later generation of a workflow, whose parent nobody exports.</summary>
    GenerationRoot,

    /// <summary>The id of its parent is invalid.</summary>
    Unknown,
}
