using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Markdown;

/// <summary>Reads one line of a page.</summary>
/// <remarks>
/// A marker is a comment of its own line in column 0, as Weaver has it. A comment with one of the words that is not written so is
/// text for Weaver, and what stands behind it goes stale without a word; here it is a problem.
/// </remarks>
internal static class MarkerReader
{
    private const string Opening = "<!--";
    private const string Closing = "-->";

    /// <summary>Lines that are indented by more are code.</summary>
    private const int MaxIndentation = 3;

    private static readonly Keyword<MarkerWord>[] Words =
    [
        new("semconv", MarkerWord.Semconv), new("endsemconv", MarkerWord.EndSemconv),
        new("weaver", MarkerWord.Weaver), new("endweaver", MarkerWord.EndWeaver),
    ];

    /// <param name="source">The page.</param>
    /// <param name="line">The line, without its end.</param>
    public static MarkerLine Read(SourceText source, TextSpan line)
    {
        var text = source.Content.AsSpan(line.Start, line.Length);
        var comment = text.IndexOf(Opening);
        if (comment < 0)
        {
            return MarkerLine.Text;
        }

        var (word, isExact, wordEnd) = FindWord(text, comment + Opening.Length);
        if (word == MarkerWord.None || IsQuoted(text[..comment]))
        {
            return MarkerLine.Text;
        }

        var location = new Location(source, line);
        var close = text[wordEnd..].IndexOf(Closing);
        return comment > 0 ? Malformed(MarkdownDiagnostics.MarkerNotFirst(location))
            : !isExact ? Malformed(MarkdownDiagnostics.MarkerInCapitals(location))
            : close < 0 ? Malformed(MarkdownDiagnostics.MarkerNotClosed(location))
            : !text[(wordEnd + close + Closing.Length)..].IsWhiteSpace() ? Malformed(MarkdownDiagnostics.MarkerNotLast(location))
            : ReadContent(word, new MarkerCursor(source, line.Start + wordEnd, line.Start + wordEnd + close), location);

        MarkerLine Malformed(Diagnostic problem) => new(word, null, problem);
    }

    private static MarkerLine ReadContent(MarkerWord word, MarkerCursor cursor, Location location)
    {
        cursor.SkipBlanks();
        switch (word)
        {
            case MarkerWord.Semconv:
                return GroupMarkerReader.Read(cursor, location);
            case MarkerWord.Weaver:
                return new MarkerLine(word, ReadQuery(cursor, location), null);
            default:
                return new MarkerLine(word, null, cursor.IsAtEnd ? null : MarkdownDiagnostics.EndWithText(cursor.Rest()));
        }
    }

    private static QueryMarker ReadQuery(MarkerCursor cursor, Location location)
    {
        Located<string>? template = null;
        var start = cursor;
        if (cursor.Take("template:"))
        {
            template = cursor.TakeId();
            if (template is null)
            {
                cursor = start;
            }
        }

        cursor.SkipBlanks();
        return new QueryMarker(cursor.RestText(), template, location);
    }

    private static (MarkerWord Word, bool IsExact, int End) FindWord(ReadOnlySpan<char> line, int start)
    {
        while (start < line.Length && char.IsWhiteSpace(line[start]))
        {
            start++;
        }

        foreach (var (text, word) in Words)
        {
            var end = start + text.Length;
            if (line[start..].StartsWith(text, StringComparison.OrdinalIgnoreCase) && !GoesOn(line[end..]))
            {
                return (word, line[start..].StartsWith(text, StringComparison.Ordinal), end);
            }
        }

        return (MarkerWord.None, false, start);
    }

    /// <summary>Whether a word is only the start of a longer one, such as <c>semconv-notes</c>. The end of the comment may follow at once.</summary>
    private static bool GoesOn(ReadOnlySpan<char> rest) =>
        rest is [var next, ..] && (char.IsAsciiLetterOrDigit(next) || next == '_' || rest is ['-', not '-', ..]);

    /// <summary>Whether what stands before a comment makes it an example of one: an indented line, or code within a line.</summary>
    private static bool IsQuoted(ReadOnlySpan<char> before) =>
        before.IsWhiteSpace() ? before.Length > MaxIndentation || before.Contains('\t') : before.Count('`') % 2 == 1;
}
