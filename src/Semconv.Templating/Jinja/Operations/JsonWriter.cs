using System.Globalization;
using System.Text;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Operations;

/// <summary>JSON text of values. What JSON cannot say (undefined, NaN) is null.</summary>
internal static class JsonWriter
{
    /// <param name="output">Where to write.</param>
    /// <param name="value">The value.</param>
    /// <param name="indent">Blanks per level; null writes one line without blanks.</param>
    public static void Write(StringBuilder output, Value value, int? indent) => Write(output, value, indent, 0);

    public static void AppendString(StringBuilder output, string text)
    {
        output.Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => output.Append("\\\""),
                '\\' => output.Append("\\\\"),
                '\n' => output.Append("\\n"),
                '\r' => output.Append("\\r"),
                '\t' => output.Append("\\t"),
                '\b' => output.Append("\\b"),
                '\f' => output.Append("\\f"),
                < ' ' => output.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => output.Append(character),
            };
        }

        output.Append('"');
    }

    private static void Write(StringBuilder output, Value value, int? indent, int depth)
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
                output.Append(NumberText.Json(value.AsFloat));
                break;
            case ValueKind.String:
                AppendString(output, value.AsString);
                break;
            case ValueKind.Bytes:
                WriteList(output, [.. value.AsBytes.ToArray().Select(item => Value.From((long)item))], indent, depth);
                break;
            case ValueKind.Object when value.AsObject is InvalidObject invalid:
                throw invalid.Error;
            case ValueKind.Object when Kinds.ShapeOf(value) == ObjectShape.Plain:
                AppendString(output, ValuePrinter.ToText(value));
                break;
            default:
                WriteContainer(output, value, indent, depth);
                break;
        }
    }

    private static void WriteContainer(StringBuilder output, Value value, int? indent, int depth)
    {
        Bounds.CheckText(output);
        if (Iteration.TryPairs(value) is { } pairs)
        {
            WriteMap(output, pairs, indent, depth);
        }
        else
        {
            WriteList(output, Iteration.Items(value), indent, depth);
        }
    }

    private static void WriteList(StringBuilder output, Value[] items, int? indent, int depth)
    {
        output.Append('[');
        for (var index = 0; index < items.Length; index++)
        {
            output.Append(index == 0 ? string.Empty : ",");
            BreakLine(output, indent, depth + 1);
            Write(output, items[index], indent, depth + 1);
        }

        BreakLine(output, items.Length == 0 ? null : indent, depth);
        output.Append(']');
    }

    private static void WriteMap(StringBuilder output, KeyValuePair<Value, Value>[] pairs, int? indent, int depth)
    {
        output.Append('{');
        for (var index = 0; index < pairs.Length; index++)
        {
            output.Append(index == 0 ? string.Empty : ",");
            BreakLine(output, indent, depth + 1);
            AppendString(output, KeyText(pairs[index].Key));
            output.Append(indent is null ? ":" : ": ");
            Write(output, pairs[index].Value, indent, depth + 1);
        }

        BreakLine(output, pairs.Length == 0 ? null : indent, depth);
        output.Append('}');
    }

    private static string KeyText(Value key) => key.Kind switch
    {
        ValueKind.String or ValueKind.Bool or ValueKind.Int or ValueKind.BigInt => ValuePrinter.ToText(key),
        ValueKind.Float when double.IsFinite(key.AsFloat) => NumberText.Json(key.AsFloat),
        _ => throw FilterErrors.NotJson(),
    };

    private static void BreakLine(StringBuilder output, int? indent, int depth)
    {
        if (indent is { } width)
        {
            output.Append('\n').Append(' ', width * depth);
        }
    }
}
