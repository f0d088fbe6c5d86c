using System.Globalization;

namespace Semconv.LiveCheck.Expectations;

/// <summary>How many are expected.</summary>
/// <param name="Min">At least so many.</param>
/// <param name="Max">At most so many; null for any number.</param>
public readonly record struct CountRange(long Min, long? Max)
{
    /// <summary>What is expected without a number.</summary>
    public static CountRange AtLeastOne { get; } = new(1, null);

    public bool Holds(long count) => count >= Min && !(count > Max);

    public override string ToString() => Max switch
    {
        null => string.Create(CultureInfo.InvariantCulture, $"at least {Min}"),
        { } max when max == Min => string.Create(CultureInfo.InvariantCulture, $"{Min}"),
        { } max when Min == 0 => string.Create(CultureInfo.InvariantCulture, $"at most {max}"),
        { } max => string.Create(CultureInfo.InvariantCulture, $"{Min} to {max}"),
    };
}
