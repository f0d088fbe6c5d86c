using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Operations;

/// <summary>Prints values: as JSON with the extensions of jaq, or as <c>tostring</c> does.</summary>
internal static class JqText
{
    private const int MaximumLength = 20_000_000;

    public static string ToJson(Value value)
    {
        var builder = new StringBuilder();
        Write(value, builder);
        return builder.ToString();
    }

    /// <summary>Strings as they are, everything else as JSON.</summary>
    public static string ToText(Value value) => value.Kind switch
    {
        ValueKind.String => value.AsString,
        ValueKind.Bytes => Encoding.UTF8.GetString(value.AsBytes.Span),
        ValueKind.Int => value.AsInt.ToString(CultureInfo.InvariantCulture),
        _ => ToJson(value),
    };

    private static void Write(Value value, StringBuilder builder)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        JqBounds.CheckLength(builder.Length, MaximumLength);
        switch (value.Kind)
        {
            case ValueKind.None or ValueKind.Undefined:
                builder.Append("null");
                break;
            case ValueKind.Bool:
                builder.Append(value.AsBool ? "true" : "false");
                break;
            case ValueKind.String:
                WriteString(value.AsString, builder);
                break;
            case ValueKind.Bytes:
                WriteBytes(value.AsBytes.Span, builder);
                break;
            case ValueKind.Sequence:
                WriteSequence(value, builder);
                break;
            case ValueKind.Map:
                WriteMap(value.AsMap, builder);
                break;
            default:
                builder.Append(JqNumber.Print(value));
                break;
        }
    }

    private static void WriteSequence(Value value, StringBuilder builder)
    {
        builder.Append('[');
        var separator = string.Empty;
        foreach (var item in value.AsSequence)
        {
            builder.Append(separator);
            Write(item, builder);
            separator = ",";
        }

        builder.Append(']');
    }

    private static void WriteMap(ValueMap map, StringBuilder builder)
    {
        builder.Append('{');
        var separator = string.Empty;
        foreach (var (key, item) in map.Entries)
        {
            builder.Append(separator);
            Write(key, builder);
            builder.Append(':');
            Write(item, builder);
            separator = ",";
        }

        builder.Append('}');
    }

    private static void WriteString(string text, StringBuilder builder)
    {
        builder.Append('"');
        foreach (var character in text)
        {
            if (character is '"' or '\\' or < ' ' or '\x7f')
            {
                WriteEscape(character, builder, "\\u00");
            }
            else
            {
                builder.Append(character);
            }
        }

        builder.Append('"');
    }

    private static void WriteBytes(ReadOnlySpan<byte> bytes, StringBuilder builder)
    {
        builder.Append("b\"");
        foreach (var unit in bytes)
        {
            if (unit is (byte)'"' or (byte)'\\' or < 0x20 or >= 0x7f)
            {
                WriteEscape((char)unit, builder, "\\x");
            }
            else
            {
                builder.Append((char)unit);
            }
        }

        builder.Append('"');
    }

    private static void WriteEscape(char character, StringBuilder builder, string prefix)
    {
        const string Characters = "\"\\\b\f\n\r\t";
        const string Letters = "\"\\bfnrt";
        var index = Characters.IndexOf(character, StringComparison.Ordinal);
        if (index >= 0)
        {
            builder.Append('\\').Append(Letters[index]);
        }
        else if (character == '\x7f' && prefix.Length > 2)
        {
            builder.Append(character);
        }
        else
        {
            builder.Append(prefix).Append(((int)character).ToString("x2", CultureInfo.InvariantCulture));
        }
    }
}
