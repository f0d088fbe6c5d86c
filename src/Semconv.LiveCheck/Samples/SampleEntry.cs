namespace Semconv.LiveCheck.Samples;

/// <summary>An attribute: a key and its value.</summary>
public readonly ref struct SampleEntry
{
    public SampleEntry(ReadOnlySpan<byte> key, SampleValue value)
    {
        Key = key;
        Value = value;
    }

    /// <summary>In UTF-8.</summary>
    public ReadOnlySpan<byte> Key { get; }

    public SampleValue Value { get; }
}
