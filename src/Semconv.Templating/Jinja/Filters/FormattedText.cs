using System.Globalization;
using System.Numerics;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters;

/// <summary>Values as one conversion of a format text writes them.</summary>
internal static class FormattedText
{
    public static string Convert(FormatSpec spec, Value value) => spec.Conversion switch
    {
        's' => Pad(spec, Cut(spec, ValuePrinter.ToText(value)), string.Empty, '<'),
        'c' => Pad(spec, Character(spec, value), string.Empty, '<'),
        'd' or 'i' or 'u' => Integer(spec, value, 10),
        'x' or 'X' => Integer(spec, value, 16),
        'o' => Integer(spec, value, 8),
        'b' => Integer(spec, value, 2),
        _ => Float(spec, value),
    };

    public static string Pad(FormatSpec spec, string body, string sign, char defaultAlignment)
    {
        var missing = spec.Width - Characters.Count(body) - sign.Length;
        if (missing <= 0)
        {
            return sign + body;
        }

        if (spec.PadsWithZeros && spec.Alignment == '\0' && defaultAlignment == '>')
        {
            return sign + new string('0', missing) + body;
        }

        var alignment = spec.Alignment == '\0' ? (spec.Conversion == 's' && spec.IsPrintf ? '>' : defaultAlignment) : spec.Alignment;
        var left = alignment switch
        {
            '<' => 0,
            '^' => missing / 2,
            _ => missing,
        };
        return new string(spec.Fill, left) + sign + body + new string(spec.Fill, missing - left);
    }

    private static string Cut(FormatSpec spec, string text)
    {
        if (spec.Precision is not { } precision)
        {
            return text;
        }

        return string.Concat(Characters.Of(text).Take(precision).Select(item => item.AsString));
    }

    private static string Character(FormatSpec spec, Value value)
    {
        if (value.IsString && Characters.Count(value.AsString) == 1)
        {
            return value.AsString;
        }

        return value.Kind == ValueKind.Int && System.Text.Rune.IsValid((int)Math.Clamp(value.AsInt, -1, int.MaxValue))
            ? new System.Text.Rune((int)value.AsInt).ToString()
            : throw FormatErrors.Mismatch(spec, value, "character");
    }

    private static string Integer(FormatSpec spec, Value value, int radix)
    {
        var number = value.Kind switch
        {
            ValueKind.Int or ValueKind.BigInt => value.AsBigInteger,
            ValueKind.Bool => value.AsBool ? BigInteger.One : BigInteger.Zero,
            ValueKind.Float when double.IsFinite(value.AsFloat) && spec.Conversion is 'd' or 'i' or 'u' => new BigInteger(value.AsFloat),
            _ => throw FormatErrors.Mismatch(spec, value, NameOf(radix)),
        };
        var digits = Digits(BigInteger.Abs(number), radix);
        digits = spec.Precision is { } precision ? digits.PadLeft(precision, '0') : digits;
        digits = spec.Grouping == '\0' ? digits : Group(digits, spec.Grouping);
        digits = spec.Conversion == 'X' ? digits.ToUpperInvariant() : digits;
        var prefix = spec.IsAlternate && radix != 10 ? "0" + spec.Conversion : string.Empty;
        return Pad(spec, digits, Sign(spec, number.Sign < 0) + prefix, '>');
    }

    private static string NameOf(int radix) => radix switch
    {
        16 => "hex",
        8 => "octal",
        2 => "binary",
        _ => "decimal",
    };

    private static string Digits(BigInteger number, int radix)
    {
        if (number.IsZero)
        {
            return "0";
        }

        var digits = new Stack<char>();
        for (; !number.IsZero; number /= radix)
        {
            digits.Push("0123456789abcdef"[(int)(number % radix)]);
        }

        return string.Concat(digits);
    }

    private static string Group(string digits, char separator)
    {
        var result = digits;
        for (var index = digits.Length - 3; index > 0; index -= 3)
        {
            result = result.Insert(index, separator.ToString());
        }

        return result;
    }

    private static string Float(FormatSpec spec, Value value)
    {
        var number = Arithmetic.TryFloat(value) ?? throw FormatErrors.Mismatch(spec, value, "float");
        var body = double.IsFinite(number) ? Digits(spec, Math.Abs(number)) : NumberText.Plain(Math.Abs(number));
        body = char.IsUpper(spec.Conversion) ? body.ToUpperInvariant() : body;
        return Pad(spec, body, Sign(spec, number < 0), '>');
    }

    private static string Digits(FormatSpec spec, double number)
    {
        var precision = Math.Min(spec.Precision ?? 6, 1000);
        switch (char.ToLowerInvariant(spec.Conversion))
        {
            case 'e':
                return Scientific(number, precision);
            case 'g':
                return General(spec, number, Math.Max(precision, 1));
            default:
                return number.ToString("F" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        }
    }

    private static string Scientific(double number, int precision)
    {
        var text = number.ToString("e" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var mark = text.IndexOf('e', StringComparison.Ordinal);
        var exponent = text[(mark + 2)..].TrimStart('0').PadLeft(2, '0');
        return text[..(mark + 2)] + exponent;
    }

    private static string General(FormatSpec spec, double number, int precision)
    {
        var exponent = number == 0 ? 0 : ExponentOf(number, precision);
        var text = exponent < -4 || exponent >= precision
            ? Scientific(number, precision - 1)
            : number.ToString("F" + Math.Max(0, precision - 1 - exponent).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (spec.IsAlternate || !text.Contains('.', StringComparison.Ordinal))
        {
            return text;
        }

        var mark = text.IndexOf('e', StringComparison.Ordinal);
        return mark < 0 ? text.TrimEnd('0').TrimEnd('.') : text[..mark].TrimEnd('0').TrimEnd('.') + text[mark..];
    }

    private static int ExponentOf(double number, int precision)
    {
        var text = number.ToString("e" + (precision - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return int.Parse(text.AsSpan(text.IndexOf('e', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
    }

    private static string Sign(FormatSpec spec, bool isNegative) => isNegative ? "-" : spec.Sign == '\0' ? string.Empty : spec.Sign.ToString();
}
