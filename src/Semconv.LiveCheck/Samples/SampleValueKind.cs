namespace Semconv.LiveCheck.Samples;

/// <summary>What kind of value an attribute has.</summary>
public enum SampleValueKind
{
    /// <summary>There is none, which OTLP allows.</summary>
    Empty,
    Bool,
    Int,
    Double,
    Text,
    Bytes,
    List,
    Map,
}
