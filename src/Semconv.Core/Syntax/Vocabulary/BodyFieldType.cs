namespace Semconv.Core.Syntax.Vocabulary;

/// <summary>The types of the values in an event body of definition/1.</summary>
public enum BodyFieldType
{
    Undefined,
    Boolean,
    Int,
    Double,
    String,
    BooleanArray,
    IntArray,
    DoubleArray,
    StringArray,
    Map,
    MapArray,
    Bytes,
    Enum,
}
