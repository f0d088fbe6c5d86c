using System.Globalization;

namespace Semconv.Templating.Jinja.Operations;

/// <summary>Floats in the three notations that output needs. Digits are the shortest that read back as the same number.</summary>
internal static class NumberText
{
    /// <summary>Never with an exponent, always with a decimal point.</summary>
    public static string Plain(double value)
    {
        if (Special(value) is { } special)
        {
            return special;
        }

        var (sign, digits, exponent) = Decompose(value);
        return sign + Positional(digits, exponent);
    }

    /// <summary>As inside lists: with an exponent from 1e16 and below 1e-4.</summary>
    public static string InList(double value)
    {
        if (Special(value) is { } special)
        {
            return special;
        }

        var magnitude = Math.Abs(value);
        var (sign, digits, exponent) = Decompose(value);
        return magnitude != 0 && (magnitude < 1e-4 || magnitude >= 1e16)
            ? sign + Scientific(digits, exponent)
            : sign + Positional(digits, exponent);
    }

    /// <summary>As in JSON: with an exponent from 1e16 and below 1e-5, signed when positive.</summary>
    public static string Json(double value, bool signsExponent = true)
    {
        if (!double.IsFinite(value))
        {
            return "null";
        }

        var magnitude = Math.Abs(value);
        var (sign, digits, exponent) = Decompose(value);
        if (magnitude == 0 || (magnitude >= 1e-5 && magnitude < 1e16))
        {
            return sign + Positional(digits, exponent);
        }

        var text = sign + Scientific(digits, exponent);
        return signsExponent && exponent > 0 ? text.Replace("e", "e+", StringComparison.Ordinal) : text;
    }

    private static string? Special(double value) => value switch
    {
        double.NaN => "NaN",
        double.PositiveInfinity => "inf",
        double.NegativeInfinity => "-inf",
        _ => null,
    };

    /// <summary>The value is <c>d.ddd</c> times ten to the exponent.</summary>
    private static (string Sign, string Digits, int Exponent) Decompose(double value)
    {
        var text = value.ToString("E16", CultureInfo.InvariantCulture);
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var sign = text[0] == '-' ? "-" : string.Empty;
        if (value == 0)
        {
            return (sign, "0", 0);
        }

        var mantissaEnd = shortest.IndexOf('E', StringComparison.Ordinal);
        var mantissa = mantissaEnd < 0 ? shortest : shortest[..mantissaEnd];
        var digits = mantissa.Replace("-", string.Empty, StringComparison.Ordinal);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var integerLength = point < 0 ? digits.Length : point;
        digits = digits.Replace(".", string.Empty, StringComparison.Ordinal);
        var leading = digits.Length - digits.TrimStart('0').Length;
        var exponent = integerLength - leading - 1
            + (mantissaEnd < 0 ? 0 : int.Parse(shortest.AsSpan(mantissaEnd + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        digits = digits.Trim('0');
        return (sign, digits.Length == 0 ? "0" : digits, exponent);
    }

    private static string Positional(string digits, int exponent)
    {
        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        return digits.Length <= exponent + 1
            ? digits.PadRight(exponent + 1, '0') + ".0"
            : digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }

    private static string Scientific(string digits, int exponent)
    {
        var mantissa = digits.Length == 1 ? digits : digits[..1] + "." + digits[1..];
        return mantissa + "e" + exponent.ToString(CultureInfo.InvariantCulture);
    }
}
