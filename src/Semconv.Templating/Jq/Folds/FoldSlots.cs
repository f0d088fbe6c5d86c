using System.Collections.Immutable;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Folds;

/// <summary>Saves and restores the slots that the pattern of a fold binds.</summary>
internal static class FoldSlots
{
    public static Value[] Save(JqFrame frame, ImmutableArray<int> slots)
    {
        var values = new Value[slots.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = frame.Slots[slots[index]];
        }

        return values;
    }

    public static bool With(JqFrame frame, ImmutableArray<int> slots, Value[] values, Func<bool> action)
    {
        var previous = Save(frame, slots);
        Set(frame, slots, values);
        var goesOn = action();
        Set(frame, slots, previous);
        return goesOn;
    }

    private static void Set(JqFrame frame, ImmutableArray<int> slots, Value[] values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            frame.Slots[slots[index]] = values[index];
        }
    }
}
