using System.Collections.Immutable;
using System.Text;
using Semconv.Templating.Jq.Calls;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Functions;

/// <summary>The formats: <c>@text</c>, <c>@json</c>, <c>@html</c>, <c>@uri</c>, <c>@sh</c>, <c>@base64</c> and back.</summary>
internal static class FormatFunctions
{
    public static ImmutableArray<JqBuiltin> All { get; } =
    [
        Format("@text", static text => text),
        JqBuiltin.Value("@json", 0, static (_, input, _) => Value.From(JqText.ToJson(input))),
        Format("@html", ToHtml),
        Format("@htmld", FromHtml),
        Format("@uri", static text => ToUri(Encoding.UTF8.GetBytes(text))),
        Format("@urid", FromUri),
        JqBuiltin.Value("@sh", 0, static (site, input, _) => ToShell(site, input)),
        JqBuiltin.Value("@base64", 0, static (_, input, _) => Value.From(Convert.ToBase64String(
            input.Kind == ValueKind.Bytes ? input.AsBytes.Span : Encoding.UTF8.GetBytes(JqText.ToText(input))))),
        JqBuiltin.Value("@base64d", 0, static (site, input, _) => FromBase64(site, JqText.ToText(input))),
    ];

    private static JqBuiltin Format(string name, Func<string, string> format) =>
        JqBuiltin.Value(name, 0, (_, input, _) => Value.From(format(JqText.ToText(input))));

    private static string ToHtml(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '<' => builder.Append("&lt;"),
                '>' => builder.Append("&gt;"),
                '&' => builder.Append("&amp;"),
                '\'' => builder.Append("&apos;"),
                '"' => builder.Append("&quot;"),
                _ => builder.Append(character),
            };
        }

        return builder.ToString();
    }

    private static string FromHtml(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&apos;", "'", StringComparison.Ordinal)
        .Replace("&quot;", "\"", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    private static string ToUri(byte[] bytes)
    {
        var builder = new StringBuilder(bytes.Length);
        foreach (var unit in bytes)
        {
            if (char.IsAsciiLetterOrDigit((char)unit) || unit is (byte)'-' or (byte)'_' or (byte)'.' or (byte)'~')
            {
                builder.Append((char)unit);
            }
            else
            {
                builder.Append('%').Append(unit.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return builder.ToString();
    }

    private static string FromUri(string text) => Uri.UnescapeDataString(text);

    private static Value ToShell(JqCallSite site, Value input)
    {
        if (input.Kind != ValueKind.Sequence)
        {
            return Quote(site, input);
        }

        var builder = new StringBuilder();
        foreach (var item in input.AsSequence)
        {
            var quoted = Quote(site, item);
            if (quoted.IsUndefined)
            {
                return quoted;
            }

            builder.Append(builder.Length == 0 ? string.Empty : " ").Append(quoted.AsString);
        }

        return Value.From(builder.ToString());
    }

    private static Value Quote(JqCallSite site, Value value) => value.Kind switch
    {
        ValueKind.String or ValueKind.Bytes => Value.From("'" + JqText.ToText(value).Replace("'", "'\\''", StringComparison.Ordinal) + "'"),
        ValueKind.Sequence or ValueKind.Map => site.Throw($"cannot escape for shell: {JqText.ToJson(value)}"),
        _ => Value.From(JqText.ToText(value)),
    };

    private static Value FromBase64(JqCallSite site, string text)
    {
        var buffer = new byte[text.Length];
        var length = text.TrimEnd('=').Length;
        if (text.Length % 4 == 0 && Convert.TryFromBase64String(text, buffer, out var count))
        {
            return Value.From(Encoding.UTF8.GetString(buffer, 0, count));
        }

        var message = length % 4 == 1
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Invalid input length: {text.Length}")
            : text.Length % 4 == 0 ? "Invalid base64" : "Invalid padding";
        return site.Throw(message);
    }
}
