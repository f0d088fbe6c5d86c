namespace Semconv.LiveCheck.Samples;

/// <summary>The type that a sample says the value of its attribute has, whatever the value is.</summary>
public enum SampleValueType
{
    /// <summary>The input says none; only Weaver's samples can.</summary>
    None,
    Boolean,
    Int,
    Double,
    Text,
    Any,
    Booleans,
    Ints,
    Doubles,
    Texts,
}
