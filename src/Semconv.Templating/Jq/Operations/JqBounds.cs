using System.Globalization;
using System.Numerics;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Operations;

/// <summary>What holds for values wherever they come from. A list that holds another twice, sixty times over, is small and never ends.</summary>
internal static class JqBounds
{
    /// <summary>Values inside of values that one operation may visit; shared ones count each time.</summary>
    public const int Visits = 10_000_000;

    /// <summary>Longer literals are no integers but decimals that keep their text.</summary>
    public const int Digits = 10_000;

    private const int Depth = 1000;

    private const int Bits = 1 << 17;

    public static void Spend(ref int visits)
    {
        if (--visits < 0)
        {
            throw Exceeded("the values inside of one value", Visits);
        }
    }

    public static void CheckLength(long length, int limit)
    {
        if (length > limit)
        {
            throw Exceeded("the length of a text or list", limit);
        }
    }

    public static BigInteger CheckNumber(BigInteger number) =>
        number.GetBitLength() <= Bits ? number : throw Exceeded("the bits of an integer", Bits);

    /// <summary>Fails for outputs that cannot be walked through.</summary>
    public static void CheckTree(ReadOnlySpan<Value> outputs)
    {
        var visits = Visits;
        foreach (var output in outputs)
        {
            Walk(output, 0, ref visits);
        }
    }

    private static void Walk(Value value, int depth, ref int visits)
    {
        if (depth > Depth)
        {
            throw Exceeded("the depth of the result", Depth);
        }

        if (value.Kind == ValueKind.Sequence)
        {
            foreach (var item in value.AsSequence.AsSpan())
            {
                Spend(ref visits);
                Walk(item, depth + 1, ref visits);
            }
        }
        else if (value.Kind == ValueKind.Map)
        {
            foreach (var entry in value.AsMap.Entries)
            {
                Spend(ref visits);
                Walk(entry.Value, depth + 1, ref visits);
            }
        }
    }

    private static JqLimitException Exceeded(string what, long limit) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{what} exceeds the limit of {limit}"));
}
