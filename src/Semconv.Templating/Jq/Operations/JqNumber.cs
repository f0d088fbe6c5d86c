using System.Globalization;
using System.Numerics;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Operations;

/// <summary>Reads, prints and converts numbers: integers of any size, floats, and decimals that keep their text.</summary>
internal static class JqNumber
{
    public static bool Is(Value value) => value.IsNumber || IsDecimal(value);

    public static bool IsDecimal(Value value) => value.Kind == ValueKind.Object && value.AsObject is JqDecimal;

    /// <summary>The number of a literal: digits, with a fraction or an exponent or without.</summary>
    public static Value Parse(string text)
    {
        if (text.Length <= JqBounds.Digits && text.AsSpan().IndexOfAny('.', 'e', 'E') < 0)
        {
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
                ? Value.From(integer)
                : Value.From(BigInteger.Parse(text, CultureInfo.InvariantCulture));
        }

        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return Print(number) == text ? Value.From(number) : Value.From(new JqDecimal(text, number));
    }

    /// <summary>A decimal becomes a float; everything else stays.</summary>
    public static Value Normalize(Value value) =>
        value.Kind == ValueKind.Object && value.AsObject is JqDecimal number ? Value.From(number.Number) : value;

    /// <summary>Valid for numbers.</summary>
    public static double ToDouble(Value value) => value.Kind switch
    {
        ValueKind.Int => value.AsInt,
        ValueKind.BigInt => NearestFloat.Of(value.AsBigInteger),
        ValueKind.Float => value.AsFloat,
        _ => ((JqDecimal)value.AsObject).Number,
    };

    /// <summary>The integer next to a float as <paramref name="round"/> finds it; what is not finite stays a float.</summary>
    public static Value Round(Value value, Func<double, double> round)
    {
        if (value.IsInteger)
        {
            return value;
        }

        var rounded = round(ToDouble(value));
        if (!double.IsFinite(rounded))
        {
            return Value.From(rounded);
        }

        return Math.Abs(rounded) < 9e18 ? Value.From((long)rounded) : Value.From(new BigInteger(rounded));
    }

    public static string Print(Value value) => value.Kind switch
    {
        ValueKind.Int => value.AsInt.ToString(CultureInfo.InvariantCulture),
        ValueKind.BigInt => value.AsBigInteger.ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => Print(value.AsFloat),
        _ => ((JqDecimal)value.AsObject).Text,
    };

    /// <summary>The shortest digits, with an exponent only below 1e-5 and from 1e16 on.</summary>
    public static string Print(double number)
    {
        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        }

        if (number == 0)
        {
            return double.IsNegative(number) ? "-0.0" : "0.0";
        }

        var (digits, point) = Split(Math.Abs(number));
        var text = point switch
        {
            > 16 or <= -5 => Scientific(digits, point - 1),
            <= 0 => "0." + new string('0', -point) + digits,
            _ when digits.Length <= point => digits.PadRight(point, '0') + ".0",
            _ => digits[..point] + "." + digits[point..],
        };
        return number < 0 ? "-" + text : text;
    }

    private static string Scientific(string digits, int exponent)
    {
        var mantissa = digits.Length == 1 ? digits : digits[..1] + "." + digits[1..];
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{exponent}");
    }

    /// <summary>The significant digits, and how many of them stand before the point.</summary>
    private static (string Digits, int Point) Split(double number)
    {
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        var end = shortest.IndexOf('E', StringComparison.Ordinal);
        var mantissa = end < 0 ? shortest : shortest[..end];
        var exponent = end < 0 ? 0 : int.Parse(shortest.AsSpan(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa.Length : point;
        var digits = mantissa.Replace(".", string.Empty, StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        return (significant.TrimEnd('0'), whole - (digits.Length - significant.Length) + exponent);
    }
}
