using System.Globalization;

namespace Semconv.Core.Yaml;

/// <summary>Decides what a plain scalar means, as Weaver's YAML library does: YAML 1.2, so <c>yes</c> and <c>010</c> are text.</summary>
internal static class ScalarResolver
{
    /// <summary>So many digits fit into 64 bits, whatever they are.</summary>
    private const int SafeDigits = 18;

    public static YamlScalarKind Resolve(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => YamlScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => YamlScalarKind.Bool,
        _ => MayBeNumber(text) ? ResolveNumber(text) : YamlScalarKind.String,
    };

    public static bool TryParseInt64(YamlScalar scalar, out long value)
    {
        value = 0;
        return scalar.Kind == YamlScalarKind.Int && TryParseInt64(scalar.Text, out value);
    }

    public static bool TryParseDouble(YamlScalar scalar, out double value)
    {
        value = 0;
        return scalar.Kind switch
        {
            YamlScalarKind.Int => TryParseIntAsDouble(scalar.Text, out value),
            YamlScalarKind.Float => TryParseFloat(scalar.Text, out value),
            _ => false,
        };
    }

    /// <summary>Whether the text is nothing but a sign and decimal digits.</summary>
    public static bool HasOnlyDigits(YamlScalar scalar) => IsDigits(WithoutSign(scalar.Text));

    private static bool MayBeNumber(string text) => text[0] is '+' or '-' or '.' or (>= '0' and <= '9');

    private static YamlScalarKind ResolveNumber(string text)
    {
        if (IsInteger(text))
        {
            return YamlScalarKind.Int;
        }

        return IsFloat(text) ? YamlScalarKind.Float : YamlScalarKind.String;
    }

    private static bool IsInteger(string text)
    {
        var digits = WithoutSign(text);
        if (digits.Length > 2 && digits[0] == '0' && digits[1] is 'x' or 'o' or 'b')
        {
            return TryParseRadix(digits, out _);
        }

        // Leading zeros make text: serde_yaml does not guess between octal and decimal.
        return digits.Length > 0 && IsDigits(digits) && (digits.Length == 1 || digits[0] != '0') && (digits.Length <= SafeDigits || FitsInteger(text));
    }

    /// <summary>Integers beyond 64 bits become floats, as the largest numbers do in Weaver.</summary>
    private static bool FitsInteger(string text) =>
        text[0] == '-'
            ? long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            : ulong.TryParse(WithoutSign(text), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsFloat(string text)
    {
        var body = WithoutSign(text);
        if (body is ".inf" or ".Inf" or ".INF")
        {
            return true;
        }

        if (text is ".nan" or ".NaN" or ".NAN")
        {
            return true;
        }

        if (body.Length == 0 || body[0] is '+' or '-' || (body.Length > 1 && body[0] == '0' && IsDigits(body)))
        {
            return false;
        }

        return HasFloatCharacters(body)
            && double.TryParse(body, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }

    private static bool TryParseInt64(string text, out long value)
    {
        var digits = WithoutSign(text);
        if (digits.Length > 2 && digits[0] == '0' && !IsDigits(digits))
        {
            value = 0;
            if (!TryParseRadix(digits, out var magnitude) || magnitude > long.MaxValue)
            {
                return false;
            }

            value = text[0] == '-' ? -(long)magnitude : (long)magnitude;
            return true;
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryParseIntAsDouble(string text, out double value)
    {
        if (TryParseInt64(text, out var integer))
        {
            value = integer;
            return true;
        }

        return double.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryParseFloat(string text, out double value)
    {
        if (text is ".nan" or ".NaN" or ".NAN")
        {
            value = double.NaN;
            return true;
        }

        if (WithoutSign(text) is ".inf" or ".Inf" or ".INF")
        {
            value = text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
            return true;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryParseRadix(ReadOnlySpan<char> digits, out ulong value)
    {
        var radix = digits[1] switch { 'x' => 16u, 'o' => 8u, _ => 2u };
        value = 0;
        foreach (var character in digits[2..])
        {
            var digit = char.IsAsciiHexDigit(character) ? (uint)Convert.ToInt32(character.ToString(), 16) : radix;
            if (digit >= radix || value > (ulong.MaxValue - digit) / radix)
            {
                return false;
            }

            value = (value * radix) + digit;
        }

        return true;
    }

    private static ReadOnlySpan<char> WithoutSign(string text) =>
        text.AsSpan(text[0] is '+' or '-' ? 1 : 0);

    // Loops of our own: the searches of the platform are compiled anew in every process.
    private static bool HasFloatCharacters(ReadOnlySpan<char> text)
    {
        var hasDigit = false;
        foreach (var character in text)
        {
            var isDigit = char.IsAsciiDigit(character);
            hasDigit |= isDigit;
            if (!isDigit && character is not ('.' or 'e' or 'E' or '+' or '-'))
            {
                return false;
            }
        }

        return hasDigit;
    }

    private static bool IsDigits(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
            {
                return false;
            }
        }

        return true;
    }
}
