using System.Text;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Operations;

/// <summary>Prints values under an auto-escape mode. Strings that are marked safe stay as they are.</summary>
internal static class ValueEscaper
{
    public static void Write(OutputWriter output, Value value, AutoEscape mode)
    {
        if (value.IsString && (mode == AutoEscape.None || value.IsSafe))
        {
            output.Write(value.AsString);
            return;
        }

        var text = new StringBuilder();
        switch (mode)
        {
            case AutoEscape.Html when value.Kind is ValueKind.Undefined or ValueKind.None or ValueKind.Bool || value.IsNumber:
            case AutoEscape.None:
                ValuePrinter.Print(text, value);
                break;
            case AutoEscape.Html:
                AppendHtml(text, ValuePrinter.ToText(value));
                break;
            default:
                JsonWriter.Write(text, value, null);
                break;
        }

        output.Write(text.ToString());
    }

    public static void AppendHtml(StringBuilder output, string text)
    {
        foreach (var character in text)
        {
            _ = character switch
            {
                '<' => output.Append("&lt;"),
                '>' => output.Append("&gt;"),
                '&' => output.Append("&amp;"),
                '"' => output.Append("&quot;"),
                '\'' => output.Append("&#x27;"),
                '/' => output.Append("&#x2f;"),
                _ => output.Append(character),
            };
        }
    }
}
