using Semconv.Text;

namespace Semconv.Core.Markdown;

/// <summary>A place within the comment of a marker.</summary>
internal struct MarkerCursor(SourceText source, int position, int end)
{
    public readonly bool IsAtEnd => position == end;

    public void SkipBlanks()
    {
        while (position < end && char.IsWhiteSpace(source.Content[position]))
        {
            position++;
        }
    }

    public bool Take(string text)
    {
        var isThere = source.Content.AsSpan(position, end - position).StartsWith(text, StringComparison.Ordinal);
        position += isThere ? text.Length : 0;
        return isThere;
    }

    /// <summary>A letter, and then letters, digits, <c>.</c>, <c>_</c> and <c>-</c>; null when there is no letter.</summary>
    public Located<string>? TakeId() => TakeName(isId: true);

    /// <summary>A letter or <c>_</c>, and then letters, digits, <c>_</c> and <c>-</c>; null when it begins with something else.</summary>
    public Located<string>? TakeTag() => TakeName(isId: false);

    /// <summary>Where the rest stands, without blanks at its end.</summary>
    public readonly Location Rest() => new(source, new TextSpan(position, source.Content.AsSpan(position, end - position).TrimEnd().Length));

    public readonly Located<string> RestText() => Located(Rest());

    private Located<string>? TakeName(bool isId)
    {
        var start = position;
        while (position < end && IsPart(source.Content[position], position == start, isId))
        {
            position++;
        }

        return position == start ? null : Located(new Location(source, TextSpan.FromBounds(start, position)));
    }

    private static bool IsPart(char character, bool isFirst, bool isId) =>
        char.IsAsciiLetter(character)
        || (character == '_' && (!isFirst || !isId))
        || (!isFirst && (char.IsAsciiDigit(character) || character == '-' || (character == '.' && isId)));

    private static Located<string> Located(Location location) =>
        new(location.Source.Content.Substring(location.Span.Start, location.Span.Length), location);
}
