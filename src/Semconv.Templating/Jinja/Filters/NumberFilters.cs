using System.Globalization;
using System.Numerics;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters;

/// <summary>Filters that yield or change numbers.</summary>
internal static class NumberFilters
{
    public static Value Abs(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return subject.Kind switch
        {
            ValueKind.Int or ValueKind.BigInt => Value.From(BigInteger.Abs(subject.AsBigInteger)),
            ValueKind.Float => Value.From(Math.Abs(subject.AsFloat)),
            _ => throw FilterErrors.NoAbsolute(),
        };
    }

    public static Value Round(RenderState state, Value subject, Arguments arguments)
    {
        var precision = arguments.AtMost(1).OptionalInt(0, "i32") ?? 0;
        if (subject.IsInteger)
        {
            return subject;
        }

        if (subject.Kind != ValueKind.Float)
        {
            throw FilterErrors.NotRoundable(subject);
        }

        var scale = Math.Pow(10, precision);
        return Value.From(Math.Round(scale * subject.AsFloat, MidpointRounding.AwayFromZero) / scale);
    }

    public static Value Int(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return subject.Kind switch
        {
            ValueKind.Undefined or ValueKind.None => Value.From(0),
            ValueKind.Bool => Value.From(subject.AsBool ? 1 : 0),
            ValueKind.Int or ValueKind.BigInt => subject,
            ValueKind.Float => Truncate(subject.AsFloat),
            ValueKind.String => ParseInt(subject.AsString),
            _ => throw FilterErrors.NotInteger(subject),
        };
    }

    public static Value Float(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return subject.Kind switch
        {
            ValueKind.Undefined or ValueKind.None => Value.From(0.0),
            ValueKind.String => Value.From(ParseFloat(subject.AsString)),
            _ => Value.From(Arithmetic.TryFloat(subject) ?? throw FilterErrors.NotFloat(subject)),
        };
    }

    public static Value Bool(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return Value.From(Truth.Of(subject));
    }

    public static Value Sum(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        var sum = Value.From(0);
        foreach (var item in Iteration.Items(subject))
        {
            if (item.IsUndefined)
            {
                continue;
            }

            sum = item.IsNumber ? Arithmetic.Add(sum, item, state.Limits) : throw FilterErrors.NotSummable(item);
        }

        return sum;
    }

    public static Value Min(RenderState state, Value subject, Arguments arguments) => Extreme(subject, arguments, -1);

    public static Value Max(RenderState state, Value subject, Arguments arguments) => Extreme(subject, arguments, 1);

    public static Value Pluralize(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(2);
        var number = Arithmetic.TryInteger(subject) is { } integer && integer >= long.MinValue && integer <= long.MaxValue ? integer : (BigInteger?)null;
        var count = ListFilters.TryLength(subject) ?? number ?? throw FilterErrors.NotPluralizable(subject);
        var ending = count.IsOne ? arguments[0] : arguments[1];
        return ending.Kind is ValueKind.Undefined or ValueKind.None ? Value.From(count.IsOne ? string.Empty : "s") : ending;
    }

    public static Value FileSizeFormat(RenderState state, Value subject, Arguments arguments)
    {
        var size = Conversion.ToFloat(subject);
        var isBinary = arguments.AtMost(1).OptionalBool(0) ?? false;
        return Value.From(FileSize.Format(size, isBinary));
    }

    public static double ParseFloat(string text)
    {
        var isSpelled = text.TrimStart('+', '-').ToLowerInvariant() is "inf" or "infinity" or "nan";
        if (isSpelled && text.Length - text.TrimStart('+', '-').Length <= 1)
        {
            var magnitude = text[^1] is 'n' or 'N' ? double.NaN : double.PositiveInfinity;
            return text[0] == '-' ? -magnitude : magnitude;
        }

        return double.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out var number)
            ? number
            : throw FilterErrors.BadFloat(text);
    }

    private static Value ParseInt(string text) =>
        BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? Value.From(integer)
            : Truncate(ParseFloat(text));

    /// <summary>Saturates at 128 bits, and NaN is 0.</summary>
    private static Value Truncate(double value)
    {
        var limit = BigInteger.One << 127;
        if (double.IsNaN(value))
        {
            return Value.From(0);
        }

        if (Math.Abs(value) >= (double)limit)
        {
            return Value.From(value > 0 ? limit - 1 : -limit);
        }

        return Value.From(new BigInteger(value));
    }

    private static Value Extreme(Value subject, Arguments arguments, int sign)
    {
        arguments.AtMost(0);
        var items = Iteration.TryItems(subject) ?? throw FilterErrors.NotList();
        var best = Value.Undefined;
        for (var index = 0; index < items.Length; index++)
        {
            // Of equal items the first is the minimum and the last is the maximum.
            var order = index == 0 ? 1 : Comparison.Compare(items[index], best) * sign;
            best = order > 0 || (order == 0 && sign > 0) ? items[index] : best;
        }

        return best;
    }
}
