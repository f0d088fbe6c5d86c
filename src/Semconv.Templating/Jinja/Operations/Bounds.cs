using System.Text;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Operations;

/// <summary>What holds where no render is known: texts that are being built, lists, and the depth of values.</summary>
internal static class Bounds
{
    /// <summary>How much an item of a list counts beside a character of a text: it takes that many times the room.</summary>
    public const int ItemSize = 8;

    /// <summary>Values inside of values are compared; shared ones count each time.</summary>
    public const int Comparisons = 20_000_000;

    /// <summary>Fails for a text that grows beyond the size of a value, such as one of a list that holds itself many times.</summary>
    public static void CheckText(StringBuilder output)
    {
        EnsureStack();
        Arithmetic.CheckSize(output.Length, JinjaLimits.Default);
    }

    public static void CheckItems(long count, JinjaLimits limits) => Arithmetic.CheckSize(Math.Min(count, int.MaxValue) * ItemSize, limits);

    /// <summary>Fails before the stack ends, which would end the process.</summary>
    public static void EnsureStack()
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw OperationErrors.RecursionLimit();
        }
    }

    /// <summary>About how much room a value takes, in characters, without what lies inside of its items.</summary>
    public static long SizeOf(Value value) => value.Kind switch
    {
        ValueKind.String => value.AsString.Length,
        ValueKind.Sequence => (long)value.AsSequence.Length * ItemSize,
        ValueKind.Map => (long)value.AsMap.Count * ItemSize * 2,
        ValueKind.Object when value.AsObject is LazyListObject list => (long)list.Items.Length * ItemSize,
        _ => 0,
    };
}
