namespace Semconv.LiveCheck.Samples;

/// <summary>One attribute, or one value inside a list or map, as a decoder keeps it: all text is a range of the input.</summary>
/// <remarks>The values inside a list or map follow their owner, up to its <see cref="End"/>.</remarks>
public readonly record struct SampleSlot
{
    public TextRange Key { get; init; }

    public SampleValueKind Kind { get; init; }

    public SampleValueType DeclaredType { get; init; }

    /// <summary>A number or a bool; of a double the bits.</summary>
    public long Bits { get; init; }

    /// <summary>
    /// The bytes of <see cref="SampleValueKind.Text"/> and <see cref="SampleValueKind.Bytes"/>; of an int that is too large for 64 bits with
    /// sign its digits.
    /// </summary>
    public TextRange Text { get; init; }

    /// <summary>The index behind the last value that belongs to this one.</summary>
    public int End { get; init; }
}
