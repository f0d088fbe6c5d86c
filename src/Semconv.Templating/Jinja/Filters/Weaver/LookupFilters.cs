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
        var acronyms = state.Set.Settings.Acronyms.AsSpan();
        StringBuilder? output = null;
        var copied = 0;
        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && IsWordCharacter(text[end]))
            {
                end++;
            }

            if (end > start && Find(acronyms, text.AsSpan(start, end - start)) is { } acronym)
            {
                output ??= new StringBuilder(text.Length);
                output.Append(text, copied, start - copied).Append(acronym);
                copied = end;
            }

            start = Math.Max(end, start + 1);
        }

        return Value.From(output is null ? text : output.Append(text, copied, text.Length - copied).ToString());
    }

    /// <summary>The last one of a spelling counts.</summary>
    private static string? Find(ReadOnlySpan<string> acronyms, ReadOnlySpan<char> word)
    {
        for (var index = acronyms.Length - 1; index >= 0; index--)
        {
            if (acronyms[index].Length == word.Length && MayEqual(acronyms[index][0], word[0]) && word.Equals(acronyms[index], StringComparison.OrdinalIgnoreCase))
            {
                return acronyms[index];
            }
        }

        return null;
    }

    /// <summary>False only for two ASCII characters that differ in more than case.</summary>
    private static bool MayEqual(char left, char right) => ((left ^ right) & ~0x20) == 0 || left > 127 || right > 127;

    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character) || character == '_'
        || char.IsSurrogate(character)
        || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.ConnectorPunctuation;
}
