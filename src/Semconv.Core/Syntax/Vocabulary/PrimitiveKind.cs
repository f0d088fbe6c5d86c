namespace Semconv.Core.Syntax.Vocabulary;

/// <summary>The types that are one word.</summary>
public enum PrimitiveKind
{
    Boolean,
    Int,
    Double,
    String,
    Any,
    BooleanArray,
    IntArray,
    DoubleArray,
    StringArray,
}
