using System.Numerics;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Operations;

/// <summary>Equality and the total order of values.</summary>
internal sealed class Comparison : IComparer<Value>
{
    public static readonly Comparison Instance = new();

    int IComparer<Value>.Compare(Value x, Value y) => Compare(x, y);

    public static bool AreEqual(Value left, Value right)
    {
        var budget = Bounds.Comparisons;
        return AreEqual(left, right, ref budget);
    }

    public static int Compare(Value left, Value right)
    {
        var budget = Bounds.Comparisons;
        return Compare(left, right, ref budget);
    }

    private static bool AreEqual(Value left, Value right, ref int budget)
    {
        if (left.IsString && right.IsString)
        {
            return left.AsString == right.AsString;
        }

        if (Arithmetic.AreInts(left, right))
        {
            return left.AsInt == right.AsInt;
        }

        if (left.Kind is ValueKind.Undefined or ValueKind.None || right.Kind is ValueKind.Undefined or ValueKind.None)
        {
            return left.Kind == right.Kind;
        }

        if (Arithmetic.TryCoerce(left, right) is { } numbers)
        {
            return numbers.IsFloat ? numbers.LeftFloat.Equals(numbers.RightFloat) && !double.IsNaN(numbers.LeftFloat) || IsZero(numbers)
                : numbers.Left == numbers.Right;
        }

        return AreEqualObjects(left, right, ref budget);
    }

    private static int Compare(Value left, Value right, ref int budget)
    {
        if (Arithmetic.AreInts(left, right))
        {
            return left.AsInt.CompareTo(right.AsInt);
        }

        var byKind = Kinds.RankOf(left).CompareTo(Kinds.RankOf(right));
        if (byKind != 0 || left.Kind is ValueKind.Undefined or ValueKind.None)
        {
            return byKind;
        }

        if (left.IsString)
        {
            return CompareText(left.AsString, right.AsString);
        }

        if (left.Kind == ValueKind.Bytes)
        {
            return left.AsBytes.Span.SequenceCompareTo(right.AsBytes.Span);
        }

        if (Arithmetic.TryCoerce(left, right) is { } numbers)
        {
            return numbers.IsFloat ? CompareFloats(numbers.LeftFloat, numbers.RightFloat) : numbers.Left.CompareTo(numbers.Right);
        }

        return CompareObjects(left, right, ref budget);
    }

    /// <summary>By Unicode scalar, as UTF-8 sorts: surrogates come after everything else.</summary>
    public static int CompareText(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var index = 0; index < length; index++)
        {
            if (left[index] != right[index])
            {
                return CompareCharacters(left[index], right[index]);
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    /// <summary>The same where an upper ASCII letter is a lower one.</summary>
    public static int CompareTextWithoutCase(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var index = 0; index < length; index++)
        {
            var (one, other) = (Casing.LowerAscii(left[index]), Casing.LowerAscii(right[index]));
            if (one != other)
            {
                return CompareCharacters(one, other);
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int CompareCharacters(char left, char right)
    {
        var byPlane = char.IsSurrogate(left).CompareTo(char.IsSurrogate(right));
        return byPlane != 0 ? byPlane : left.CompareTo(right);
    }

    /// <summary>Lists that hold each other many times would be compared without end.</summary>
    private static void Spend(ref int budget)
    {
        Bounds.EnsureStack();
        if (--budget < 0)
        {
            throw OperationErrors.Limit("the size of values that are compared", Bounds.Comparisons);
        }
    }

    private static bool IsZero(Coercion numbers) => numbers.LeftFloat == 0 && numbers.RightFloat == 0;

    private static bool AreEqualObjects(Value left, Value right, ref int budget)
    {
        Spend(ref budget);
        if (left.Kind == ValueKind.Bytes || right.Kind == ValueKind.Bytes)
        {
            return left.Kind == right.Kind && left.AsBytes.Span.SequenceEqual(right.AsBytes.Span);
        }

        if (IsSame(left, right))
        {
            return true;
        }

        if (Kinds.IsMap(left) && Kinds.IsMap(right))
        {
            return AreEqualMaps(Iteration.TryPairs(left)!, right, ref budget);
        }

        var isListLike = IsListLike(left) && IsListLike(right);
        return isListLike && AreEqualItems(Iteration.Items(left), Iteration.Items(right), ref budget);
    }

    private static bool AreEqualMaps(KeyValuePair<Value, Value>[] left, Value right, ref int budget)
    {
        if (left.Length != Iteration.TryPairs(right)!.Length)
        {
            return false;
        }

        foreach (var (key, value) in left)
        {
            if (!AreEqual(value, Access.GetItem(right, key), ref budget))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqualItems(Value[] left, Value[] right, ref int budget)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var index = 0; index < left.Length; index++)
        {
            if (!AreEqual(left[index], right[index], ref budget))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsListLike(Value value) => value.Kind == ValueKind.Sequence || Kinds.IsIterator(value);

    private static bool IsSame(Value left, Value right) =>
        left.Kind == ValueKind.Object && right.Kind == ValueKind.Object && ReferenceEquals(left.AsObject, right.AsObject);

    private static int CompareFloats(double left, double right)
    {
        var leftBits = BitConverter.DoubleToInt64Bits(left);
        var rightBits = BitConverter.DoubleToInt64Bits(right);
        leftBits ^= (long)((ulong)(leftBits >> 63) >> 1);
        rightBits ^= (long)((ulong)(rightBits >> 63) >> 1);
        return leftBits.CompareTo(rightBits);
    }

    private static int CompareObjects(Value left, Value right, ref int budget)
    {
        Spend(ref budget);
        if (IsSame(left, right))
        {
            return 0;
        }

        if (Kinds.IsMap(left))
        {
            return ComparePairs(Iteration.TryPairs(left)!, Iteration.TryPairs(right)!, ref budget);
        }

        return IsListLike(left)
            ? CompareItems(Iteration.Items(left), Iteration.Items(right), ref budget)
            : CompareText(ValuePrinter.ToText(left), ValuePrinter.ToText(right));
    }

    private static int CompareItems(Value[] left, Value[] right, ref int budget)
    {
        for (var index = 0; index < Math.Min(left.Length, right.Length); index++)
        {
            var order = Compare(left[index], right[index], ref budget);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int ComparePairs(KeyValuePair<Value, Value>[] left, KeyValuePair<Value, Value>[] right, ref int budget)
    {
        for (var index = 0; index < Math.Min(left.Length, right.Length); index++)
        {
            var order = Compare(left[index].Key, right[index].Key, ref budget);
            order = order != 0 ? order : Compare(left[index].Value, right[index].Value, ref budget);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
