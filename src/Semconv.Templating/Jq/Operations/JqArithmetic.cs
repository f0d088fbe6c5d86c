using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Operations;

/// <summary>The arithmetic operators; undefined where the operator does not know the types.</summary>
internal static class JqArithmetic
{
    public static Value Apply(char symbol, Value left, Value right, JqRun run)
    {
        left = JqNumber.Normalize(left);
        right = JqNumber.Normalize(right);
        return symbol switch
        {
            '+' => Add(left, right, run),
            '-' => Subtract(left, right),
            '*' => Multiply(left, right, run),
            '/' => Divide(left, right),
            _ => Remainder(left, right),
        };
    }

    public static Value Add(Value left, Value right, JqRun run)
    {
        if (left.Kind == ValueKind.String && right.Kind == ValueKind.String)
        {
            return run.AllowsText((long)left.AsString.Length + right.AsString.Length)
                ? Value.From(left.AsString + right.AsString)
                : Value.Undefined;
        }

        if (left.IsNone)
        {
            return right;
        }

        if (right.IsNone)
        {
            return left;
        }

        return (left.Kind, right.Kind) switch
        {
            (ValueKind.Sequence, ValueKind.Sequence) => run.AllowsItems((long)left.AsSequence.Length + right.AsSequence.Length) && run.Spend(default, left.AsSequence.Length)
                ? Value.From(left.AsSequence.AddRange(right.AsSequence))
                : Value.Undefined,
            (ValueKind.Map, ValueKind.Map) => Union(left.AsMap, right.AsMap),
            (ValueKind.String or ValueKind.Bytes, ValueKind.String or ValueKind.Bytes) => Value.FromBytes([.. Bytes(left), .. Bytes(right)]),
            (ValueKind.Int, ValueKind.Int) when IsSmall(left.AsInt) && IsSmall(right.AsInt) => Value.From(left.AsInt + right.AsInt),
            _ => Calculate(left, right, static (x, y) => x + y, static (x, y) => x + y),
        };
    }

    /// <summary>Sums of such integers fit into 64 bits.</summary>
    private static bool IsSmall(long number) => number is > long.MinValue / 2 and < long.MaxValue / 2;

    private static byte[] Bytes(Value value) =>
        value.Kind == ValueKind.Bytes ? value.AsBytes.ToArray() : Encoding.UTF8.GetBytes(value.AsString);

    private static Value Union(ValueMap left, ValueMap right)
    {
        if (left.Count == 0)
        {
            return Value.From(right);
        }

        return Value.From(new ValueMapBuilder(left.Count + right.Count).SetAll(left).SetAll(right).ToMap());
    }

    private static Value Subtract(Value left, Value right)
    {
        if (left.Kind != ValueKind.Sequence || right.Kind != ValueKind.Sequence)
        {
            return Calculate(left, right, static (x, y) => x - y, static (x, y) => x - y);
        }

        var removed = right.AsSequence;
        return Value.From(ValueListBuilder.Keep(left.AsSequence, item => !Contains(removed, item)));
    }

    public static bool Contains(ImmutableArray<Value> items, Value value)
    {
        foreach (var item in items)
        {
            if (JqOrder.AreEqual(item, value))
            {
                return true;
            }
        }

        return false;
    }

    private static Value Multiply(Value left, Value right, JqRun run) => (left.Kind, right.Kind) switch
    {
        (ValueKind.String, ValueKind.Int) => Repeat(left.AsString, right.AsInt, run),
        (ValueKind.Int, ValueKind.String) => Repeat(right.AsString, left.AsInt, run),
        (ValueKind.Map, ValueKind.Map) => Merge(left.AsMap, right.AsMap),
        _ => Calculate(left, right, static (x, y) => x * y, static (x, y) => x * y),
    };

    private static Value Repeat(string text, long count, JqRun run)
    {
        if (count <= 0)
        {
            return Value.None;
        }

        if (text.Length > 0 && (count > int.MaxValue || !run.AllowsText(text.Length * count)))
        {
            run.AllowsLength(long.MaxValue);
            return Value.Undefined;
        }

        return Value.From(text.Length == 0 ? text : new StringBuilder().Insert(0, text, (int)count).ToString());
    }

    private static Value Merge(ValueMap left, ValueMap right)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var builder = new ValueMapBuilder(left.Count + right.Count).SetAll(left);
        foreach (var (key, value) in right.Entries)
        {
            var merges = value.Kind == ValueKind.Map && left.TryGet(key, out var own) && own.Kind == ValueKind.Map;
            builder.Set(key, merges ? Merge(Get(left, key).AsMap, value.AsMap) : value);
        }

        return Value.From(builder.ToMap());
    }

    private static Value Get(ValueMap map, Value key) => map.TryGet(key, out var value) ? value : Value.Undefined;

    private static Value Divide(Value left, Value right)
    {
        if (left.Kind == ValueKind.String && right.Kind == ValueKind.String)
        {
            return JqStrings.Split(left.AsString, right.AsString);
        }

        return left.IsNumber && right.IsNumber
            ? Value.From(JqNumber.ToDouble(left) / JqNumber.ToDouble(right))
            : Value.Undefined;
    }

    private static Value Remainder(Value left, Value right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            return right.AsBigInteger.IsZero ? Value.Undefined : Value.From(BigInteger.Remainder(left.AsBigInteger, right.AsBigInteger));
        }

        return left.IsNumber && right.IsNumber
            ? Value.From(JqNumber.ToDouble(left) % JqNumber.ToDouble(right))
            : Value.Undefined;
    }

    private static Value Calculate(
        Value left, Value right, Func<BigInteger, BigInteger, BigInteger> integers, Func<double, double, double> floats)
    {
        if (left.IsInteger && right.IsInteger)
        {
            return Value.From(JqBounds.CheckNumber(integers(left.AsBigInteger, right.AsBigInteger)));
        }

        return left.IsNumber && right.IsNumber
            ? Value.From(floats(JqNumber.ToDouble(left), JqNumber.ToDouble(right)))
            : Value.Undefined;
    }
}
