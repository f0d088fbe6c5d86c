using System.Buffers.Text;
using System.Text;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Advice.Values;

/// <summary>The findings about values that are not listed: one for each value, and one for all values after the first few.</summary>
internal sealed class UnlistedValues(Func<string, FindingValue?, Finding> make)
{
    private const int Capacity = 64;
    private const int LongestText = 256;
    private const byte NumberMark = 1;

    private readonly List<Finding> _findings = [];
    private TextPool? _values;
    private Finding? _others;

    /// <summary>The finding about a value; lists and the like have one together.</summary>
    public Finding Of(in SampleValue value)
    {
        if (value.Kind == SampleValueKind.Int)
        {
            Span<byte> digits = stackalloc byte[24];
            digits[0] = NumberMark;
            Utf8Formatter.TryFormat(value.Int, digits[1..], out var length);
            return Find(digits[..(length + 1)]) ?? Keep(new FindingValue.Integer(value.Int), digits[..(length + 1)], 1);
        }

        return value.Kind switch
        {
            SampleValueKind.Text => Of(value.Text),
            SampleValueKind.Double => OfReal(value.Double),
            _ => Others(),
        };
    }

    /// <summary>The finding about a text.</summary>
    public Finding Of(ReadOnlySpan<byte> text) => text.Length > LongestText
        ? Others()
        : Find(text) ?? Keep(FindingValue.Of(Encoding.UTF8.GetString(text)), text, 0);

    private Finding OfReal(double value)
    {
        Span<byte> digits = stackalloc byte[40];
        digits[0] = NumberMark;
        Utf8Formatter.TryFormat(value, digits[1..], out var length);
        return Find(digits[..(length + 1)]) ?? Keep(new FindingValue.Real(value), digits[..(length + 1)], 1);
    }

    private Finding? Find(ReadOnlySpan<byte> key)
    {
        var number = _values?.Find(key) ?? -1;
        return number >= 0 ? _findings[number] : null;
    }

    private Finding Keep(FindingValue value, ReadOnlySpan<byte> key, int skipped)
    {
        if (_findings.Count == Capacity)
        {
            return Others();
        }

        _values ??= new TextPool();
        _values.Add(key);
        _findings.Add(make(Encoding.UTF8.GetString(key[skipped..]), value));
        return _findings[^1];
    }

    private Finding Others() => _others ??= make("…", null);
}
