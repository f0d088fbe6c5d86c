using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Semconv.Otlp.WeaverSamples;

/// <summary>Reads times as RFC 3339 writes them, to the nanosecond.</summary>
internal static class Rfc3339
{
    private const int SecondsEnd = 19;
    private const ulong Second = 1_000_000_000;

    /// <summary>The nanoseconds since 1970; false when the text is no time, or one before.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out ulong time)
    {
        time = 0;
        if (text.Length is <= SecondsEnd or > 40 || !Ascii.IsValid(text))
        {
            return false;
        }

        var rest = text[SecondsEnd..];
        var fraction = 0UL;
        if (rest[0] == (byte)'.')
        {
            var digits = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (digits is < 1 or > 9 || !Utf8Parser.TryParse(rest.Slice(1, digits), out fraction, out _))
            {
                return false;
            }

            for (var power = digits; power < 9; power++)
            {
                fraction *= 10;
            }

            rest = rest[(digits + 1)..];
        }

        // The zone is left to .NET; the fraction is not, because it keeps only seven digits.
        var plain = string.Concat(Encoding.ASCII.GetString(text[..SecondsEnd]), Encoding.ASCII.GetString(rest));
        if (!DateTimeOffset.TryParseExact(plain, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            || moment.ToUnixTimeSeconds() < 0)
        {
            return false;
        }

        time = ((ulong)moment.ToUnixTimeSeconds() * Second) + fraction;
        return true;
    }
}
