using System.Collections.Immutable;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Evaluation;

/// <summary>A path into a value, from its last key back to the first; null is the empty path.</summary>
internal sealed record JqPath(JqPath? Parent, Value Key)
{
    public static Value ToValue(JqPath? path)
    {
        var keys = new ValueListBuilder();
        for (; path is not null; path = path.Parent)
        {
            keys.Add(path.Key);
        }

        var items = keys.ToArray();
        Array.Reverse((Array)items);
        return Value.FromItems(items);
    }
}
