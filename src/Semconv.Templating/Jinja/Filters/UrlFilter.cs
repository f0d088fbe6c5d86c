using System.Globalization;
using System.Text;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters;

/// <summary><c>urlencode</c>: texts as parts of a path, maps as a query.</summary>
internal static class UrlFilter
{
    public static Value UrlEncode(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        if (Kinds.IsMap(subject))
        {
            var fields = Iteration.TryPairs(subject)!
                .Where(pair => pair.Value.Kind is not (ValueKind.None or ValueKind.Undefined))
                .Select(pair => Encode(ValuePrinter.ToText(pair.Key)) + "=" + Encode(ValuePrinter.ToText(pair.Value)));
            return Value.From(string.Join('&', fields));
        }

        return Value.From(subject.Kind is ValueKind.None or ValueKind.Undefined ? string.Empty : Encode(ValuePrinter.ToText(subject)));
    }

    private static string Encode(string text)
    {
        var output = new StringBuilder();
        foreach (var unit in Encoding.UTF8.GetBytes(text))
        {
            var isPlain = char.IsAsciiLetterOrDigit((char)unit) || (char)unit is '-' or '_' or '.' or '/';
            _ = isPlain ? output.Append((char)unit) : output.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
        }

        return output.ToString();
    }
}
