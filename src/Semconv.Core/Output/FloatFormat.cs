using System.Globalization;

namespace Semconv.Core.Output;

/// <summary>The shortest text of a finite number that reads back as the same number, always recognisable as a float.</summary>
/// <remarks>
/// The form is the one of Weaver's writers: plain digits while the decimal point lies within the first sixteen digits or at most
/// four zeros stand between it and them (<c>1.0</c>, <c>0.00001</c>), an exponent otherwise (<c>1e16</c>, <c>2.5e-7</c>).
/// </remarks>
internal static class FloatFormat
{
    private const int LargestPoint = 16;
    private const int SmallestPoint = -5;

    public static string Format(double value)
    {
        var sign = double.IsNegative(value) ? "-" : string.Empty;
        var (digits, point) = Parse(Math.Abs(value).ToString("R", CultureInfo.InvariantCulture));
        return sign + (digits.Length == 0 ? "0.0" : Place(digits, point));
    }

    private static string Place(string digits, int point)
    {
        if (point > 0 && point <= LargestPoint)
        {
            return digits.Length <= point
                ? digits.PadRight(point, '0') + ".0"
                : string.Concat(digits.AsSpan(0, point), ".", digits.AsSpan(point));
        }

        if (point is > SmallestPoint and <= 0)
        {
            return string.Concat("0.", new string('0', -point), digits);
        }

        var exponent = (point - 1).ToString(CultureInfo.InvariantCulture);
        return digits.Length == 1
            ? string.Concat(digits, "e", exponent)
            : string.Concat(digits.AsSpan(0, 1), ".", digits.AsSpan(1), "e" + exponent);
    }

    /// <summary>The significant digits of a positive number in any form of the runtime, and where the decimal point stands after their first.</summary>
    private static (string Digits, int Point) Parse(string text)
    {
        var end = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = end < 0 ? 0 : int.Parse(text.AsSpan(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = end < 0 ? text : text[..end];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = dot < 0 ? mantissa.Length : dot;
        var digits = mantissa.Replace(".", string.Empty, StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        return (significant.TrimEnd('0'), whole - (digits.Length - significant.Length) + exponent);
    }
}
