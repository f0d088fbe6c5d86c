using System.Runtime.CompilerServices;
using System.Text;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Operations;

/// <summary>The order of values: null, booleans, numbers, strings, lists, objects.</summary>
internal sealed class JqOrder : IComparer<Value>
{
    public static readonly JqOrder Instance = new();

    /// <summary>NaN is below everything, itself included; callers that sort see NaN equal to itself.</summary>
    int IComparer<Value>.Compare(Value x, Value y) => IsNan(x) && IsNan(y) ? 0 : Compare(x, y);

    public static int Compare(Value left, Value right)
    {
        var visits = JqBounds.Visits;
        return Compare(left, right, ref visits);
    }

    private static int Compare(Value left, Value right, ref int visits)
    {
        JqBounds.Spend(ref visits);
        if (left.Kind == ValueKind.String && right.Kind == ValueKind.String)
        {
            return CompareText(left.AsString, right.AsString);
        }

        var rank = Rank(left);
        var byRank = rank - Rank(right);
        if (byRank != 0)
        {
            return byRank;
        }

        return rank switch
        {
            1 => left.AsBool.CompareTo(right.AsBool),
            2 => CompareNumbers(left, right),
            3 => Bytes(left).SequenceCompareTo(Bytes(right)),
            4 => CompareItems(left.AsSequence.AsSpan(), right.AsSequence.AsSpan(), ref visits),
            5 => CompareMaps(left.AsMap, right.AsMap, ref visits),
            _ => 0,
        };
    }

    public static bool AreEqual(Value left, Value right)
    {
        var visits = JqBounds.Visits;
        return AreEqual(left, right, ref visits);
    }

    private static bool AreEqual(Value left, Value right, ref int visits)
    {
        if (left.Kind == ValueKind.String && right.Kind == ValueKind.String)
        {
            return left.AsString == right.AsString;
        }

        return left.Kind == ValueKind.Map && right.Kind == ValueKind.Map
            ? AreEqual(left.AsMap, right.AsMap, ref visits)
            : Compare(left, right, ref visits) == 0;
    }

    /// <summary>Compares as UTF-8 would: characters beyond the basic plane come last.</summary>
    public static int CompareText(string left, string right)
    {
        var length = left.AsSpan().CommonPrefixLength(right);
        if (length == left.Length || length == right.Length)
        {
            return left.Length - right.Length;
        }

        var (x, y) = (left[length], right[length]);
        return char.IsSurrogate(x) == char.IsSurrogate(y) ? x - y : char.IsSurrogate(x) ? 1 : -1;
    }

    private static bool IsNan(Value value) => value.Kind == ValueKind.Float && double.IsNaN(value.AsFloat);

    private static int Rank(Value value) => value.Kind switch
    {
        ValueKind.Undefined or ValueKind.None => 0,
        ValueKind.Bool => 1,
        ValueKind.String or ValueKind.Bytes => 3,
        ValueKind.Sequence => 4,
        ValueKind.Map => 5,
        _ => 2,
    };

    private static ReadOnlySpan<byte> Bytes(Value value) =>
        value.Kind == ValueKind.Bytes ? value.AsBytes.Span : Encoding.UTF8.GetBytes(value.AsString);

    private static int CompareNumbers(Value left, Value right)
    {
        if (left.Kind == ValueKind.Int && right.Kind == ValueKind.Int)
        {
            return left.AsInt.CompareTo(right.AsInt);
        }

        if (left.IsInteger && right.IsInteger)
        {
            return left.AsBigInteger.CompareTo(right.AsBigInteger);
        }

        var (x, y) = (JqNumber.ToDouble(left), JqNumber.ToDouble(right));
        if (x == y)
        {
            return 0;
        }

        return double.IsNaN(x) || x < y ? -1 : 1;
    }

    private static int CompareItems(ReadOnlySpan<Value> left, ReadOnlySpan<Value> right, ref int visits)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var length = Math.Min(left.Length, right.Length);
        for (var index = 0; index < length; index++)
        {
            var order = Compare(left[index], right[index], ref visits);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length - right.Length;
    }

    private static bool AreEqual(ValueMap left, ValueMap right, ref int visits)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        JqBounds.Spend(ref visits);
        if (left.Count != right.Count)
        {
            return false;
        }

        foreach (var (key, value) in left.Entries)
        {
            if (!right.TryGet(key, out var other) || !AreEqual(value, other, ref visits))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>First by the sorted keys, then by the values in the order of the keys.</summary>
    private static int CompareMaps(ValueMap left, ValueMap right, ref int visits)
    {
        if (AreEqual(left, right, ref visits))
        {
            return 0;
        }

        var leftKeys = SortedKeys(left);
        var rightKeys = SortedKeys(right);
        var order = CompareItems(leftKeys, rightKeys, ref visits);
        for (var index = 0; order == 0 && index < leftKeys.Length; index++)
        {
            left.TryGet(leftKeys[index], out var x);
            right.TryGet(rightKeys[index], out var y);
            order = Compare(x, y, ref visits);
        }

        return order;
    }

    public static Value[] SortedKeys(ValueMap map)
    {
        var keys = new Value[map.Count];
        for (var index = 0; index < keys.Length; index++)
        {
            keys[index] = map.Entries[index].Key;
        }

        Array.Sort(keys, Instance);
        return keys;
    }
}
