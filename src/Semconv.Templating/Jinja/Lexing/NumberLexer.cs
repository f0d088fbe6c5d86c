using System.Globalization;
using System.Numerics;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Lexing;

/// <summary>Reads integers up to 128 bits and floats.</summary>
internal static class NumberLexer
{
    /// <summary>As many digits of any radix always fit a small integer.</summary>
    private const int FewDigits = 15;

    public static Token Read(string text, int start, int end)
    {
        var radix = Radix(text.AsSpan(start, Math.Min(2, end - start)));
        var digits = radix == 10 ? start : start + 2;
        var (length, isFloat) = Measure(text.AsSpan(digits, end - digits), radix);
        var span = TextSpan.FromBounds(start, digits + length);
        var word = text.Substring(digits, length);
        if (word.EndsWith('_'))
        {
            return new Token(TokenKind.Invalid, span, WeaverErrorWording.TrailingUnderscore);
        }

        word = word.Replace("_", string.Empty, StringComparison.Ordinal);
        if (isFloat)
        {
            return double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? new Token(TokenKind.Float, span, word, Value.From(number))
                : new Token(TokenKind.Invalid, span, WeaverErrorWording.BadFloat);
        }

        return TryParse(word, radix) is { } integer
            ? new Token(TokenKind.Integer, span, word, integer)
            : new Token(TokenKind.Invalid, span, WeaverErrorWording.BadInteger);
    }

    private static int Radix(ReadOnlySpan<char> prefix) => prefix switch
    {
        "0x" or "0X" => 16,
        "0o" or "0O" => 8,
        "0b" or "0B" => 2,
        _ => 10,
    };

    private static (int Length, bool IsFloat) Measure(ReadOnlySpan<char> rest, int radix)
    {
        var state = radix == 10 ? Part.Integer : Part.Prefixed;
        var index = 0;
        for (; index < rest.Length; index++)
        {
            var next = (rest[index], state) switch
            {
                ('.', Part.Integer) => IsMember(rest[(index + 1)..]) ? Part.End : Part.Fraction,
                ('e' or 'E', Part.Integer or Part.Fraction) => Part.Exponent,
                ('+' or '-', Part.Exponent) => Part.SignedExponent,
                (>= '0' and <= '9', Part.Exponent) => Part.SignedExponent,
                (>= '0' and <= '9' or '_', _) => state,
                (>= 'a' and <= 'f' or >= 'A' and <= 'F', Part.Prefixed) when radix == 16 => state,
                _ => Part.End,
            };
            if (next == Part.End)
            {
                break;
            }

            state = next;
        }

        return (index, state is not (Part.Integer or Part.Prefixed));
    }

    /// <summary>In <c>1.real</c> the dot is an access, in <c>1.e5</c> it belongs to the number.</summary>
    private static bool IsMember(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || !(char.IsAsciiLetter(rest[0]) || rest[0] == '_'))
        {
            return false;
        }

        return !(rest[0] is 'e' or 'E' && rest.Length > 1 && (rest[1] is '+' or '-' || char.IsAsciiDigit(rest[1])));
    }

    private static Value? TryParse(string digits, int radix)
    {
        if (digits.Length is 0 or > FewDigits)
        {
            return digits.Length == 0 ? null : TryParseLarge(digits, radix);
        }

        var value = 0L;
        foreach (var character in digits)
        {
            var digit = Convert.ToInt32(character.ToString(), 16);
            if (digit >= radix)
            {
                return null;
            }

            value = (value * radix) + digit;
        }

        return Value.From(value);
    }

    private static Value? TryParseLarge(string digits, int radix)
    {
        var largest = (BigInteger.One << 128) - 1;
        var value = BigInteger.Zero;
        foreach (var character in digits)
        {
            var digit = Convert.ToInt32(character.ToString(), 16);
            value = (value * radix) + digit;
            if (digit >= radix || value > largest)
            {
                return null;
            }
        }

        return Value.From(value);
    }

    private enum Part
    {
        Prefixed,
        Integer,
        Fraction,
        Exponent,
        SignedExponent,
        End,
    }
}
