using System.Globalization;
using System.Text;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Operations;

/// <summary>What a template prints for a value.</summary>
internal static class ValuePrinter
{
    /// <summary>Longer texts take more room than it takes time to print them again.</summary>
    private const int LongestKept = 16 * 1024;

    public static string ToText(Value value)
    {
        if (value.IsString)
        {
            return value.AsString;
        }

        return value.Kind == ValueKind.Map ? ToText(value.AsMap) : Printed(value);
    }

    /// <summary>Templates that ask whether a type starts with a word ask for the text of each enum.</summary>
    private static string ToText(ValueMap map)
    {
        if (map.PrintedText is { } printed)
        {
            return printed;
        }

        var text = Printed(Value.From(map));
        if (text.Length <= LongestKept && IsFixed(map))
        {
            map.PrintedText = text;
        }

        return text;
    }

    /// <summary>Objects inside of it may print something else next time.</summary>
    private static bool IsFixed(ValueMap map)
    {
        foreach (var (key, value) in map.Entries)
        {
            if (!IsFixed(key) || !IsFixed(value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFixed(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Object:
                return false;
            case ValueKind.Map:
                return IsFixed(value.AsMap);
            case ValueKind.Sequence:
                foreach (var item in value.AsSequence)
                {
                    if (!IsFixed(item))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return true;
        }
    }

    private static string Printed(Value value)
    {
        var output = new StringBuilder();
        Print(output, value);
        return output.ToString();
    }

    /// <summary>The value on its own: strings without quotes, undefined as nothing.</summary>
    public static void Print(StringBuilder output, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Undefined:
                break;
            case ValueKind.String:
                output.Append(value.AsString);
                break;
            case ValueKind.Int:
                output.Append(value.AsInt.ToString(CultureInfo.InvariantCulture));
                break;
            case ValueKind.Float:
                output.Append(NumberText.Plain(value.AsFloat));
                break;
            case ValueKind.Bytes:
                output.Append(Encoding.UTF8.GetString(value.AsBytes.Span));
                break;
            case ValueKind.Object when value.AsObject is InvalidObject invalid:
                throw invalid.Error;
            default:
                PrintNested(output, value);
                break;
        }
    }

    /// <summary>The value inside of a list or map.</summary>
    public static void PrintNested(StringBuilder output, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Undefined:
                output.Append("undefined");
                break;
            case ValueKind.None:
                output.Append("none");
                break;
            case ValueKind.Bool:
                output.Append(value.AsBool ? "true" : "false");
                break;
            case ValueKind.Int or ValueKind.BigInt:
                output.Append(value.AsBigInteger.ToString(CultureInfo.InvariantCulture));
                break;
            case ValueKind.Float:
                output.Append(NumberText.InList(value.AsFloat));
                break;
            case ValueKind.String:
                QuotedText.Append(output, value.AsString);
                break;
            case ValueKind.Bytes:
                output.Append("b\"").Append(Encoding.Latin1.GetString(value.AsBytes.Span)).Append('"');
                break;
            case ValueKind.Sequence:
                PrintItems(output, value.AsSequence.AsSpan());
                break;
            case ValueKind.Map:
                PrintEntries(output, value.AsMap.Entries);
                break;
            default:
                ((JinjaObject)value.AsObject).Print(output);
                break;
        }
    }

    public static void PrintItems(StringBuilder output, ReadOnlySpan<Value> items)
    {
        Bounds.CheckText(output);
        output.Append('[');
        for (var index = 0; index < items.Length; index++)
        {
            output.Append(index == 0 ? string.Empty : ", ");
            PrintNested(output, items[index]);
        }

        output.Append(']');
    }

    public static void PrintMap(StringBuilder output, JinjaObject map) =>
        PrintEntries(output, Iteration.TryPairs(Value.From(map)) ?? []);

    private static void PrintEntries(StringBuilder output, ReadOnlySpan<KeyValuePair<Value, Value>> entries)
    {
        Bounds.CheckText(output);
        output.Append('{');
        for (var index = 0; index < entries.Length; index++)
        {
            output.Append(index == 0 ? string.Empty : ", ");
            PrintNested(output, entries[index].Key);
            output.Append(": ");
            PrintNested(output, entries[index].Value);
        }

        output.Append('}');
    }
}
