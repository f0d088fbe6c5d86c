using System.Collections.Immutable;

namespace Semconv.Templating.Comments;

/// <summary>A piece of a comment that is never divided.</summary>
/// <param name="Kind">What the layout may do with it.</param>
/// <param name="Text">What is printed.</param>
/// <param name="Blanks">Blanks behind it, which vanish at the end of a line.</param>
/// <param name="Indent">What comes before it when it is the first of its line.</param>
internal readonly record struct Fragment(FragmentKind Kind, string Text, int Blanks, string Indent)
{
    public static Fragment LineBreak { get; } = new(FragmentKind.LineBreak, string.Empty, 0, string.Empty);

    public static Fragment Word(string text, string indent, int blanks = 0) => new(FragmentKind.Word, text, blanks, indent);

    public static Fragment Fixed(string text) => new(FragmentKind.Fixed, text, 0, string.Empty);

    /// <summary>The words of a text, divided at blanks only. A line feed is part of a word.</summary>
    public static IEnumerable<Fragment> Words(string text, string indent)
    {
        for (var start = 0; start < text.Length;)
        {
            var blank = text.IndexOf(' ', start);
            var end = blank < 0 ? text.Length : blank;
            var next = end;
            while (next < text.Length && text[next] == ' ')
            {
                next++;
            }

            yield return Word(text[start..end], indent, next - end);
            start = next;
        }
    }

    /// <summary>The words of every line of a text.</summary>
    public static IEnumerable<Fragment> Lines(string text, string indent) =>
        text.Split('\n').SelectMany((line, index) => index == 0 ? Words(line, indent) : Words(line, indent).Prepend(LineBreak));

    /// <summary>Line breaks between two blocks; empty lines keep what every line of their surroundings starts with.</summary>
    public static IEnumerable<Fragment> Breaks(int count, string indent)
    {
        for (var index = 0; index < count; index++)
        {
            if (index > 0)
            {
                yield return Fixed(indent.TrimEnd());
            }

            yield return LineBreak;
        }
    }

    /// <summary>The fragments without the line breaks at their end.</summary>
    public static ImmutableArray<Fragment> TrimEnd(ImmutableArray<Fragment> fragments)
    {
        var end = fragments.Length;
        while (end > 0 && fragments[end - 1].Kind == FragmentKind.LineBreak)
        {
            end--;
        }

        return fragments[..end];
    }
}
