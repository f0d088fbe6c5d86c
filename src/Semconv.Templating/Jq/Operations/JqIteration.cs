using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Operations;

/// <summary>Walks over the items of lists and objects together with their keys; other values have none.</summary>
internal static class JqIteration
{
    public static bool IsIterable(Value value) => value.Kind is ValueKind.Sequence or ValueKind.Map;

    public static bool Run(Value value, Func<Value, Value, bool> visit)
    {
        if (value.Kind == ValueKind.Map)
        {
            foreach (var (key, item) in value.AsMap.Entries)
            {
                if (!visit(key, item))
                {
                    return false;
                }
            }
        }
        else if (value.Kind == ValueKind.Sequence)
        {
            var items = value.AsSequence;
            for (var index = 0; index < items.Length; index++)
            {
                if (!visit(Value.From((long)index), items[index]))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
