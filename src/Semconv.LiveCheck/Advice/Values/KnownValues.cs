using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Advice.Values;

/// <summary>The values that an attribute may have, compared without making a string of a sample's value.</summary>
internal sealed class KnownValues
{
    private readonly byte[][] _texts;
    private readonly ulong[] _hashes;
    private readonly long[] _numbers;

    private KnownValues(byte[][] texts, long[] numbers)
    {
        _texts = texts;
        _hashes = [.. texts.Select(text => ByteHash.Of(text))];
        _numbers = numbers;
    }

    /// <summary>The members of an enum that has texts or whole numbers as values.</summary>
    public static KnownValues Of(EnumType type) => new(
        [.. type.Members.Where(member => member.Value.Kind == YamlScalarKind.String).Select(member => Encoding.UTF8.GetBytes(member.Value.Text))],
        [.. type.Members.Where(member => member.Value.Kind == YamlScalarKind.Int).Select(member => member.Value.TryGetInt64(out var number) ? number : long.MaxValue)]);

    public static KnownValues Of(ImmutableArray<string> texts) => new([.. texts.Select(Encoding.UTF8.GetBytes)], []);

    /// <summary>Whether a value is one of them; null when there is none.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type that it is said to have: a number that is said to be a text is none of the texts.</param>
    /// <param name="isUntyped">Whether numbers come as text.</param>
    public bool? Has(in SampleValue value, SampleValueType type, bool isUntyped) => (value.Kind, type) switch
    {
        (SampleValueKind.Empty, _) => null,
        (SampleValueKind.Text, SampleValueType.Text) => HasText(value.Text) || (isUntyped && HasNumber(value.Text)),
        (SampleValueKind.Int, SampleValueType.Int) => _numbers.AsSpan().Contains(value.Int),
        _ => false,
    };

    private bool HasNumber(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out long number, out var length) && length == text.Length && _numbers.AsSpan().Contains(number);

    private bool HasText(ReadOnlySpan<byte> text)
    {
        var hash = ByteHash.Of(text);
        for (var index = 0; index < _hashes.Length; index++)
        {
            if (_hashes[index] == hash && text.SequenceEqual(_texts[index]))
            {
                return true;
            }
        }

        return false;
    }
}
