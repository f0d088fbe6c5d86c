using System.Numerics;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Operations;

/// <summary>The arithmetic operators. Integers have 128 bits; booleans count as 0 and 1.</summary>
internal static class Arithmetic
{
    private static readonly BigInteger Maximum = (BigInteger.One << 127) - 1;
    private static readonly BigInteger Minimum = -(BigInteger.One << 127);

    public static Value Add(Value left, Value right, JinjaLimits limits)
    {
        if (AreInts(left, right))
        {
            return Sum(left.AsInt, right.AsInt);
        }

        if (left.IsString && right.IsString)
        {
            return Concatenate(left.AsString, right.AsString, limits);
        }

        if (IsListLike(left) && IsListLike(right))
        {
            var first = Iteration.Items(left);
            var second = Iteration.Items(right);
            Bounds.CheckItems((long)first.Length + second.Length, limits);
            var both = new ValueListBuilder(first.Length + second.Length);
            both.AddRange(first);
            both.AddRange(second);
            return Value.From(new LazyListObject(both.ToArray()));
        }

        var numbers = Coerce("+", left, right);
        return numbers.IsFloat
            ? Value.From(numbers.LeftFloat + numbers.RightFloat)
            : Checked(numbers.Left + numbers.Right, "+", left, right);
    }

    public static Value Subtract(Value left, Value right)
    {
        if (AreInts(left, right) && right.AsInt != long.MinValue)
        {
            return Sum(left.AsInt, -right.AsInt);
        }

        var numbers = Coerce("-", left, right);
        return numbers.IsFloat
            ? Value.From(numbers.LeftFloat - numbers.RightFloat)
            : Checked(numbers.Left - numbers.Right, "-", left, right);
    }

    public static Value Multiply(Value left, Value right, JinjaLimits limits)
    {
        if (left.IsString || right.IsString)
        {
            return RepeatText(left.IsString ? left.AsString : right.AsString, left.IsString ? right : left, limits);
        }

        if (IsListLike(left) || IsListLike(right))
        {
            return RepeatList(IsListLike(left) ? left : right, IsListLike(left) ? right : left, limits);
        }

        var numbers = Coerce("*", left, right);
        return numbers.IsFloat
            ? Value.From(numbers.LeftFloat * numbers.RightFloat)
            : Checked(numbers.Left * numbers.Right, "*", left, right);
    }

    /// <summary>Always a float; by zero it is infinite.</summary>
    public static Value Divide(Value left, Value right)
    {
        if (TryFloat(left) is not { } dividend || TryFloat(right) is not { } divisor)
        {
            throw OperationErrors.UnsupportedOperands("/", left, right);
        }

        return Value.From(dividend / divisor);
    }

    /// <summary>Euclidean for integers: the remainder is never negative.</summary>
    public static Value FloorDivide(Value left, Value right)
    {
        var numbers = Coerce("//", left, right);
        if (numbers.IsFloat)
        {
            return Value.From(EuclideanQuotient(numbers.LeftFloat, numbers.RightFloat));
        }

        if (numbers.Right.IsZero)
        {
            throw OperationErrors.CannotCalculate("//", left, right);
        }

        var quotient = BigInteger.DivRem(numbers.Left, numbers.Right, out var remainder);
        quotient -= remainder.Sign < 0 ? numbers.Right.Sign : 0;
        return Checked(quotient, "//", left, right);
    }

    /// <summary>Euclidean for integers; for floats it has the sign of the dividend.</summary>
    public static Value Remainder(Value left, Value right)
    {
        var numbers = Coerce("%", left, right);
        if (numbers.IsFloat)
        {
            return Value.From(numbers.LeftFloat % numbers.RightFloat);
        }

        if (numbers.Right.IsZero)
        {
            throw OperationErrors.CannotCalculate("%", left, right);
        }

        var remainder = BigInteger.Remainder(numbers.Left, numbers.Right);
        return Value.From(remainder.Sign < 0 ? remainder + BigInteger.Abs(numbers.Right) : remainder);
    }

    public static Value Power(Value left, Value right)
    {
        var numbers = Coerce("**", left, right);
        if (numbers.IsFloat)
        {
            return Value.From(Math.Pow(numbers.LeftFloat, numbers.RightFloat));
        }

        if (numbers.Right.Sign < 0 || numbers.Right > uint.MaxValue || (numbers.Right > 128 && BigInteger.Abs(numbers.Left) > 1))
        {
            throw OperationErrors.CannotCalculate("**", left, right);
        }

        var exponent = numbers.Right > 128 ? (int)(128 + (numbers.Right % 2)) : (int)numbers.Right;
        return Checked(BigInteger.Pow(numbers.Left, exponent), "**", left, right);
    }

    public static Value Negate(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Float:
                return Value.From(-value.AsFloat);
            case ValueKind.Int or ValueKind.BigInt when -value.AsBigInteger >= Minimum && value.AsBigInteger <= -Minimum:
                return Value.From(-value.AsBigInteger);
            default:
                throw OperationErrors.NotNegatable();
        }
    }

    /// <summary>Null when the two cannot be made numbers of one kind.</summary>
    public static Coercion? TryCoerce(Value left, Value right)
    {
        if (left.Kind == ValueKind.Float || right.Kind == ValueKind.Float)
        {
            return TryFloat(left) is { } first && TryFloat(right) is { } second ? Coercion.OfFloats(first, second) : null;
        }

        return TryInteger(left) is { } leftInteger && TryInteger(right) is { } rightInteger
            ? Coercion.OfIntegers(leftInteger, rightInteger)
            : null;
    }

    public static BigInteger? TryInteger(Value value) => value.Kind switch
    {
        ValueKind.Int => value.AsInt,
        ValueKind.BigInt when value.AsBigInteger <= Maximum => value.AsBigInteger,
        ValueKind.Bool => value.AsBool ? 1 : 0,
        ValueKind.Float => TryInteger(value.AsFloat),
        _ => null,
    };

    /// <summary>Only floats that 64 bits can hold count as integers; the largest of them is cut off by one.</summary>
    private static BigInteger? TryInteger(double value)
    {
        var isWhole = Math.Truncate(value) == value && Math.Abs(value) <= -(double)long.MinValue;
        return isWhole ? BigInteger.Min(new BigInteger(value), long.MaxValue) : null;
    }

    public static double? TryFloat(Value value) => value.Kind switch
    {
        ValueKind.Float => value.AsFloat,
        ValueKind.Int => value.AsInt,
        ValueKind.BigInt => NearestFloat.Of(value.AsBigInteger),
        ValueKind.Bool => value.AsBool ? 1 : 0,
        _ => null,
    };

    public static void CheckSize(long size, JinjaLimits limits)
    {
        if (size > limits.ValueSize)
        {
            throw OperationErrors.Limit("the size of a value", limits.ValueSize);
        }
    }

    public static Value Concatenate(string left, string right, JinjaLimits limits)
    {
        CheckSize((long)left.Length + right.Length, limits);
        return Value.From(string.Concat(left, right));
    }

    public static bool AreInts(Value left, Value right) => left.Kind == ValueKind.Int && right.Kind == ValueKind.Int;

    /// <summary>A sum overflows exactly when both operands have the sign that it lacks.</summary>
    private static Value Sum(long left, long right)
    {
        var sum = unchecked(left + right);
        return ((left ^ sum) & (right ^ sum)) < 0 ? Value.From((BigInteger)left + right) : Value.From(sum);
    }

    private static double EuclideanQuotient(double left, double right)
    {
        var quotient = Math.Truncate(left / right);
        return left % right < 0 ? quotient - Math.Sign(right) : quotient;
    }

    private static bool IsListLike(Value value) => value.Kind == ValueKind.Sequence || Kinds.IsIterator(value);

    private static Coercion Coerce(string operation, Value left, Value right) =>
        TryCoerce(left, right) ?? throw OperationErrors.UnsupportedOperands(operation, left, right);

    private static Value Checked(BigInteger result, string operation, Value left, Value right) =>
        result > Maximum || result < Minimum ? throw OperationErrors.CannotCalculate(operation, left, right) : Value.From(result);

    private static Value RepeatText(string text, Value count, JinjaLimits limits)
    {
        if (count.Kind == ValueKind.Undefined || TryInteger(count) is not { Sign: >= 0 } times)
        {
            throw OperationErrors.NotRepeatable();
        }

        CheckSize(times > int.MaxValue ? long.MaxValue : (long)times * text.Length, limits);
        return Value.From(string.Concat(Enumerable.Repeat(text, text.Length == 0 ? 0 : (int)times)));
    }

    private static Value RepeatList(Value list, Value count, JinjaLimits limits)
    {
        if (TryInteger(count) is not { Sign: >= 0 } times)
        {
            throw OperationErrors.SequenceNotRepeatable();
        }

        var items = Iteration.Items(list);
        Bounds.CheckItems(times > int.MaxValue ? long.MaxValue : (long)times * Math.Max(1, items.Length), limits);
        return Value.From(new LazyListObject([.. Enumerable.Repeat(items, (int)times).SelectMany(copy => copy)]));
    }
}
