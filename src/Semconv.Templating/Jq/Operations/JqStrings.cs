using System.Collections.Immutable;
using System.Text;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Operations;

/// <summary>Strings counted in characters, where a surrogate pair is one.</summary>
internal static class JqStrings
{
    public static int Length(string text)
    {
        var length = text.Length;
        foreach (var unit in text)
        {
            length -= char.IsLowSurrogate(unit) ? 1 : 0;
        }

        return length;
    }

    /// <summary>The offset in the string of a character that is there, or one behind the last.</summary>
    public static int OffsetOf(string text, int character)
    {
        var offset = 0;
        for (; character > 0; character--)
        {
            offset += char.IsHighSurrogate(text[offset]) && offset + 1 < text.Length ? 2 : 1;
        }

        return offset;
    }

    /// <summary>The parts between separators; an empty text has no parts, an empty separator cuts into characters.</summary>
    public static Value Split(string text, string separator)
    {
        if (text.Length == 0)
        {
            return Value.EmptySequence;
        }

        var parts = new ValueListBuilder();
        if (separator.Length == 0)
        {
            foreach (var rune in text.EnumerateRunes())
            {
                parts.Add(Value.From(rune.ToString()));
            }
        }
        else
        {
            var start = 0;
            for (var end = text.IndexOf(separator, StringComparison.Ordinal); end >= 0; end = text.IndexOf(separator, start, StringComparison.Ordinal))
            {
                parts.Add(Value.From(text[start..end]));
                start = end + separator.Length;
            }

            parts.Add(Value.From(text[start..]));
        }

        return Value.FromItems(parts.ToArray());
    }

    public static Value Explode(string text)
    {
        var items = new ValueListBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            items.Add(Value.From((long)rune.Value));
        }

        return Value.FromItems(items.ToArray());
    }

    public static int ByteLength(string text) => Encoding.UTF8.GetByteCount(text);
}
