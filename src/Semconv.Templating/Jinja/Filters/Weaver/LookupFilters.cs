using System.Text;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters.Weaver;

/// <summary>Filters that look texts up in the configuration.</summary>
internal static class LookupFilters
{
    public static Value MapText(RenderState state, Value subject, Arguments arguments)
    {
        var name = arguments.RequiredString(0);
        var otherwise = arguments.Has(1) ? Value.From(arguments.RequiredString(1)) : subject;
        arguments.AtMost(2);
        var isFound = subject.IsString & state.Set.Settings.TextMaps.TryGetValue(name, out var map);
        return isFound && map!.TryGetValue(subject.AsString, out var text) ? Value.From(text) : otherwise;
    }

    public static Value TypeMapping(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return subject.IsString && state.Set.Settings.TypeMapping.TryGetValue(subject.AsString, out var text) ? Value.From(text) : subject;
    }

    /// <summary>Replaces whole words by their configured spelling; <c>http_x</c> is one word.</summary>
    public static Value Acronym(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        var text = Conversion.ToStringOnly(subject);
        var output = new StringBuilder(text.Length);
        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && IsWordCharacter(text[end]))
            {
                end++;
            }

            if (end == start)
            {
                output.Append(text[start++]);
                continue;
            }

            output.Append(Spelling(state.Set.Settings, text[start..end]));
            start = end;
        }

        return Value.From(output.ToString());
    }

    private static string Spelling(WeaverSettings settings, string word)
    {
        for (var index = settings.Acronyms.Length - 1; index >= 0; index--)
        {
            if (string.Equals(settings.Acronyms[index], word, StringComparison.OrdinalIgnoreCase))
            {
                return settings.Acronyms[index];
            }
        }

        return word;
    }

    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character) || character == '_'
        || char.IsSurrogate(character)
        || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.ConnectorPunctuation;
}
