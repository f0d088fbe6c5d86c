using System.Text;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Operations;

/// <summary>Finds, replaces and splits; an empty pattern is found around every character.</summary>
internal static class TextSearch
{
    public static string Replace(string text, string from, string to, JinjaLimits limits, long maximum = long.MaxValue)
    {
        if (from.Length > 0 && maximum == long.MaxValue)
        {
            var found = to.Length > from.Length ? CountOf(text, from) : 0;
            Arithmetic.CheckSize(text.Length + ((long)found * (to.Length - from.Length)), limits);
            return text.Replace(from, to, StringComparison.Ordinal);
        }

        return from.Length == 0 ? ReplaceEmpty(text, to, limits, maximum) : ReplaceFirst(text, from, to, limits, maximum);
    }

    /// <summary>Without a separator the words; with a maximum the rest stays together in the last part.</summary>
    public static IEnumerable<string> Split(string text, string? separator, long? maximum)
    {
        var splits = maximum is { } count and >= 0 ? count : long.MaxValue;
        if (separator is null)
        {
            return SplitWords(text, splits);
        }

        return separator.Length == 0 ? SplitCharacters(text, splits) : SplitAt(text, separator, splits);
    }

    /// <summary>Lines without their breaks, LF or CRLF; no empty line after the last break.</summary>
    public static IEnumerable<string> Lines(string text)
    {
        foreach (var (start, length) in LineSpans(text))
        {
            yield return text.Substring(start, length);
        }
    }

    /// <summary>Where the lines of a text are, without their breaks.</summary>
    public static IEnumerable<TextSpan> LineSpans(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            end = end < 0 ? text.Length : end;
            end -= end > start && end < text.Length && text[end - 1] == '\r' ? 1 : 0;
            yield return TextSpan.FromBounds(start, end);
            start = next;
        }
    }

    private static int CountOf(string text, string part)
    {
        var count = 0;
        for (var found = text.IndexOf(part, StringComparison.Ordinal); found >= 0; found = text.IndexOf(part, found + part.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static string ReplaceEmpty(string text, string to, JinjaLimits limits, long maximum)
    {
        Arithmetic.CheckSize((long)(text.Length + 1) * (to.Length + 1), limits);
        var output = new StringBuilder();
        var replaced = 0L;
        foreach (var rune in text.EnumerateRunes())
        {
            output.Append(replaced++ < maximum ? to : string.Empty).Append(rune.ToString());
        }

        return output.Append(replaced < maximum ? to : string.Empty).ToString();
    }

    private static string ReplaceFirst(string text, string from, string to, JinjaLimits limits, long maximum)
    {
        var output = new StringBuilder();
        var start = 0;
        for (var replaced = 0L; replaced < maximum; replaced++)
        {
            var found = text.IndexOf(from, start, StringComparison.Ordinal);
            if (found < 0)
            {
                break;
            }

            output.Append(text, start, found - start).Append(to);
            Arithmetic.CheckSize(output.Length, limits);
            start = found + from.Length;
        }

        return output.Append(text, start, text.Length - start).ToString();
    }

    private static IEnumerable<string> SplitAt(string text, string separator, long splits)
    {
        var start = 0;
        for (var count = 0L; count < splits; count++)
        {
            var found = text.IndexOf(separator, start, StringComparison.Ordinal);
            if (found < 0)
            {
                break;
            }

            Bounds.CheckItems(count, JinjaLimits.Default);
            yield return text[start..found];
            start = found + separator.Length;
        }

        yield return text[start..];
    }

    private static IEnumerable<string> SplitCharacters(string text, long splits)
    {
        var position = 0;
        var count = 0L;
        if (count++ < splits)
        {
            yield return string.Empty;
        }

        while (position < text.Length && count++ < splits)
        {
            Bounds.CheckItems(count, JinjaLimits.Default);
            var length = char.IsHighSurrogate(text[position]) && position + 1 < text.Length ? 2 : 1;
            yield return text.Substring(position, length);
            position += length;
        }

        yield return text[position..];
    }

    private static IEnumerable<string> SplitWords(string text, long splits)
    {
        var position = 0;
        for (var count = 0L; ; count++)
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            if (position == text.Length)
            {
                yield break;
            }

            if (count >= splits)
            {
                yield return text[position..];
                yield break;
            }

            Bounds.CheckItems(count, JinjaLimits.Default);
            var start = position;
            while (position < text.Length && !char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            yield return text[start..position];
        }
    }
}
