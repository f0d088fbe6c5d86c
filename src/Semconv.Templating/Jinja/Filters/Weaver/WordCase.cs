using System.Text;
using Semconv.Templating.Jinja.Operations;

namespace Semconv.Templating.Jinja.Filters.Weaver;

/// <summary>Splits identifiers into words and joins them in another style.</summary>
internal static class WordCase
{
    /// <summary>
    /// Words end at <c>_ . -</c> and blanks, between a lower and an upper case letter, and before the last capital of a run that a
    /// lower case letter follows. Digits end no word. Empty words are kept.
    /// </summary>
    public static List<string> Split(string text)
    {
        var words = new List<string>();
        var runes = RunesOf(text);
        var word = new StringBuilder();
        for (var index = 0; index < runes.Length; index++)
        {
            if (runes[index].Value is '_' or '.' or '-' or ' ')
            {
                words.Add(word.ToString());
                word.Clear();
                continue;
            }

            if (word.Length > 0 && StartsWord(runes, index))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            word.Append(runes[index].ToString());
        }

        words.Add(word.ToString());
        return words;
    }

    public static string Join(string text, string separator, Func<string, int, string> convert)
    {
        if (text.Length == 0)
        {
            return text;
        }

        return string.Join(separator, Split(text).Select(convert));
    }

    public static string Capital(string word, int index) => Casing.Capitalize(word);

    /// <summary>The first word in lower case, the others capitalised.</summary>
    public static string Camel(string word, int index) => index == 0 ? Casing.Lower(word) : Casing.Capitalize(word);

    public static string Lower(string word, int index) => Casing.Lower(word);

    public static string Upper(string word, int index) => Casing.Upper(word);

    private static Rune[] RunesOf(string text)
    {
        var runes = new Rune[text.Length];
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            runes[count++] = rune;
        }

        return count == runes.Length ? runes : runes[..count];
    }

    private static bool StartsWord(Rune[] runes, int index)
    {
        if (!Rune.IsUpper(runes[index]))
        {
            return false;
        }

        var previous = runes[index - 1];
        return Rune.IsLower(previous)
            || (Rune.IsUpper(previous) && index + 1 < runes.Length && Rune.IsLower(runes[index + 1]));
    }
}
