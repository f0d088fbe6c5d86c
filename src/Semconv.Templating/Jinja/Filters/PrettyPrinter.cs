using System.Text;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters;

/// <summary>Values over several lines, one item each, every item with a comma.</summary>
internal static class PrettyPrinter
{
    public static void Print(StringBuilder output, Value value, int depth)
    {
        Bounds.CheckText(output);
        if (Iteration.TryPairs(value) is { } pairs)
        {
            Open(output, '{', pairs.Length);
            foreach (var (key, item) in pairs)
            {
                output.Append(' ', 4 * (depth + 1));
                ValuePrinter.PrintNested(output, key);
                output.Append(": ");
                Print(output, item, depth + 1);
                output.Append(",\n");
            }

            Close(output, '}', pairs.Length, depth);
        }
        else if (value.Kind == ValueKind.Sequence || (Kinds.IsIterator(value) && value.AsObject is Objects.LazyListObject))
        {
            var items = Iteration.Items(value);
            Open(output, '[', items.Length);
            foreach (var item in items)
            {
                output.Append(' ', 4 * (depth + 1));
                Print(output, item, depth + 1);
                output.Append(",\n");
            }

            Close(output, ']', items.Length, depth);
        }
        else
        {
            ValuePrinter.PrintNested(output, value);
        }
    }

    private static void Open(StringBuilder output, char bracket, int count)
    {
        output.Append(bracket);
        if (count > 0)
        {
            output.Append('\n');
        }
    }

    private static void Close(StringBuilder output, char bracket, int count, int depth)
    {
        if (count > 0)
        {
            output.Append(' ', 4 * depth);
        }

        output.Append(bracket);
    }
}
