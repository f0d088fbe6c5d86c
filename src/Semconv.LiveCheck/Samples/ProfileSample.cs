namespace Semconv.LiveCheck.Samples;

/// <summary>What a sample says of a profile: the form of its payload, and its attributes.</summary>
public readonly ref struct ProfileSample
{
    public SampleOrigin Origin { get; init; }

    public ReadOnlySpan<byte> OriginalPayloadFormat { get; init; }

    public SampleAttributes Attributes { get; init; }
}
