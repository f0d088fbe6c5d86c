using System.Collections.Immutable;

namespace Semconv.LiveCheck.Findings;

/// <summary>A value in the context of a finding: text, a whole number, another number, a truth or a list of texts.</summary>
public abstract record FindingValue
{
    private FindingValue()
    {
    }

    public static FindingValue Of(string value) => new Text(value);

    public sealed record Text(string Value) : FindingValue;

    public sealed record Integer(long Value) : FindingValue;

    public sealed record Real(double Value) : FindingValue;

    public sealed record Truth(bool Value) : FindingValue;

    public sealed record Texts(ImmutableArray<string> Values) : FindingValue
    {
        public bool Equals(Texts? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

        public override int GetHashCode() => Values.IsEmpty ? 0 : HashCode.Combine(Values.Length, Values[0]);
    }
}
