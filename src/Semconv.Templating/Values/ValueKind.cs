namespace Semconv.Templating.Values;

/// <summary>What a <see cref="Value"/> holds.</summary>
public enum ValueKind : byte
{
    /// <summary>Nothing was there: a missing key or variable.</summary>
    Undefined,
    None,
    Bool,
    Int,

    /// <summary>An integer that does not fit into 64 signed bits.</summary>
    BigInt,
    Float,
    String,
    Bytes,
    Sequence,
    Map,

    /// <summary>Something only the engine understands: a function, a namespace, a loop, an iterator.</summary>
    Object,
}
