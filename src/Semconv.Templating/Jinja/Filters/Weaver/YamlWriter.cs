using System.Globalization;
using System.Text;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters.Weaver;

/// <summary>Writes block style YAML: lists are not indented below their key, long texts are not folded.</summary>
internal static class YamlWriter
{
    public static void Write(StringBuilder output, Value value)
    {
        if (Pairs(value) is { Length: > 0 } pairs)
        {
            WriteMap(output, pairs, 0);
        }
        else if (Items(value) is { Length: > 0 } items)
        {
            WriteList(output, items, 0);
        }
        else
        {
            WriteScalar(output, value, 0);
            output.Append('\n');
        }
    }

    private static KeyValuePair<Value, Value>[]? Pairs(Value value) => Iteration.TryPairs(value);

    private static Value[]? Items(Value value) =>
        value.Kind == ValueKind.Sequence || Kinds.IsIterator(value) ? Iteration.Items(value) : null;

    private static void WriteMap(StringBuilder output, KeyValuePair<Value, Value>[] pairs, int indent)
    {
        for (var index = 0; index < pairs.Length; index++)
        {
            output.Append(' ', index == 0 ? 0 : indent);
            WriteScalar(output, pairs[index].Key, indent);
            output.Append(':');
            WriteEntry(output, pairs[index].Value, indent);
        }
    }

    private static void WriteEntry(StringBuilder output, Value value, int indent)
    {
        Bounds.CheckText(output);
        if (Pairs(value) is { Length: > 0 } pairs)
        {
            output.Append('\n').Append(' ', indent + 2);
            WriteMap(output, pairs, indent + 2);
        }
        else if (Items(value) is { Length: > 0 } items)
        {
            output.Append('\n').Append(' ', indent);
            WriteList(output, items, indent);
        }
        else
        {
            output.Append(' ');
            WriteScalar(output, value, indent + 2);
            output.Append('\n');
        }
    }

    private static void WriteList(StringBuilder output, Value[] items, int indent)
    {
        Bounds.CheckText(output);
        for (var index = 0; index < items.Length; index++)
        {
            output.Append(' ', index == 0 ? 0 : indent).Append("- ");
            if (Pairs(items[index]) is { Length: > 0 } pairs)
            {
                WriteMap(output, pairs, indent + 2);
            }
            else if (Items(items[index]) is { Length: > 0 } nested)
            {
                WriteList(output, nested, indent + 2);
            }
            else
            {
                WriteScalar(output, items[index], indent + 2);
                output.Append('\n');
            }
        }
    }

    private static void WriteScalar(StringBuilder output, Value value, int indent)
    {
        switch (value.Kind)
        {
            case ValueKind.Undefined or ValueKind.None:
                output.Append("null");
                break;
            case ValueKind.Bool:
                output.Append(value.AsBool ? "true" : "false");
                break;
            case ValueKind.Int or ValueKind.BigInt:
                output.Append(value.AsBigInteger.ToString(CultureInfo.InvariantCulture));
                break;
            case ValueKind.Float:
                output.Append(FloatText(value.AsFloat));
                break;
            case ValueKind.String:
                YamlText.Write(output, value.AsString, Math.Max(indent, 2));
                break;
            case ValueKind.Sequence:
                output.Append("[]");
                break;
            default:
                output.Append(Kinds.IsMap(value) ? "{}" : ValuePrinter.ToText(value));
                break;
        }
    }

    private static string FloatText(double value) => value switch
    {
        double.NaN => ".nan",
        double.PositiveInfinity => ".inf",
        double.NegativeInfinity => "-.inf",
        _ => NumberText.Json(value, false),
    };
}
