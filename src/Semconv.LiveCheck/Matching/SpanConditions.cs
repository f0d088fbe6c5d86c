using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Matching.Annotations;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Matching;

/// <summary>What a span type asks of the attributes, by the numbers of their keys.</summary>
internal sealed class SpanConditions
{
    private readonly ImmutableArray<(int Key, ImmutableArray<byte> Value)> _equal;
    private readonly ImmutableArray<int> _present;
    private readonly ImmutableArray<int> _absent;
    private readonly bool _isBare;

    public SpanConditions(SpanDiscriminator match, TextPool keys)
    {
        _equal = [.. match.Attributes.Select(pair => (keys.Add(pair.Key), ImmutableArray.Create(Encoding.UTF8.GetBytes(pair.Value))))];
        _present = [.. match.Present.Select(keys.Add)];
        _absent = [.. match.Absent.Select(keys.Add)];
        _isBare = match.IsBare;
    }

    public bool Hold(in KeyedAttributes attributes)
    {
        if (_isBare && attributes.Count > 0)
        {
            return false;
        }

        foreach (var key in _present)
        {
            if (!attributes.Has(key))
            {
                return false;
            }
        }

        foreach (var key in _absent)
        {
            if (attributes.Has(key))
            {
                return false;
            }
        }

        foreach (var (key, value) in _equal)
        {
            if (!attributes.TryFind(key, out var found) || !HasText(found, value.AsSpan()))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a value is written like this.</summary>
    public static bool HasText(SampleValue value, ReadOnlySpan<byte> text)
    {
        switch (value.Kind)
        {
            case SampleValueKind.Text:
                return value.Text.SequenceEqual(text);
            case SampleValueKind.Bool:
                return text.SequenceEqual(value.Bool ? "true"u8 : "false"u8);
            case SampleValueKind.Int:
                Span<byte> digits = stackalloc byte[20];
                return value.Int.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture) && text.SequenceEqual(digits[..length]);
            default:
                return false;
        }
    }
}
