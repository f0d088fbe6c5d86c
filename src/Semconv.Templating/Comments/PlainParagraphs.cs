using System.Collections.Immutable;

namespace Semconv.Templating.Comments;

/// <summary>Reads comments that hold nothing but paragraphs of words, for which CommonMark needs no parser.</summary>
/// <remarks>Most comments are such ones. Whatever could mean something to CommonMark, at the place where it stands, is left to the parser.</remarks>
internal static class PlainParagraphs
{
    /// <summary>What may stand between letters and digits; none of it means anything inside of a line.</summary>
    private const string Punctuation = " ,.;:'\"()/?%$@{}|+-=#>^!";

    /// <summary>What a line may begin with, beside a letter: nothing that begins a heading, a list, a quotation, code or HTML.</summary>
    private const string FirstPunctuation = ",.;:'\"()/?%$@{}|!";

    private static readonly bool[] Allowed = TableOf(Punctuation, digits: true);

    private static readonly bool[] AllowedFirst = TableOf(FirstPunctuation, digits: false);

    /// <summary>The document, or null when the parser has to decide.</summary>
    public static DocumentNode? TryRead(string markdown)
    {
        if (markdown.Length == 0)
        {
            return null;
        }

        var paragraphs = ImmutableArray.CreateBuilder<CommentNode>(1);
        var start = -1;
        for (var position = 0; position <= markdown.Length;)
        {
            var end = markdown.IndexOf('\n', position);
            end = end < 0 ? markdown.Length : end;
            if (end > position)
            {
                if (!IsPlain(markdown, position, end))
                {
                    return null;
                }

                start = start < 0 ? position : start;
            }
            else if (start >= 0)
            {
                paragraphs.Add(Paragraph(markdown, start, position - 1));
                start = -1;
            }

            position = end + 1;
        }

        if (start >= 0)
        {
            paragraphs.Add(Paragraph(markdown, start, markdown.Length));
        }

        return new DocumentNode(paragraphs.DrainToImmutable());
    }

    private static ParagraphNode Paragraph(string markdown, int start, int end) => new([new TextNode(markdown[start..end])]);

    /// <summary>Spaces at the ends of a line are indents and hard breaks. An underscore between letters or digits is one of the word.</summary>
    private static bool IsPlain(string text, int start, int end)
    {
        if (!IsIn(AllowedFirst, text[start]) || text[end - 1] == ' ')
        {
            return false;
        }

        for (var index = start + 1; index < end; index++)
        {
            var letter = text[index];
            var isInside = letter == '_' && index + 1 < end && char.IsAsciiLetterOrDigit(text[index - 1]) && char.IsAsciiLetterOrDigit(text[index + 1]);
            if (!isInside && !IsIn(Allowed, letter))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsIn(bool[] table, char letter) => letter < table.Length && table[letter];

    private static bool[] TableOf(string punctuation, bool digits)
    {
        var table = new bool[128];
        for (var letter = '\0'; letter < table.Length; letter++)
        {
            table[letter] = char.IsAsciiLetter(letter) || (digits && char.IsAsciiDigit(letter)) || punctuation.Contains(letter, StringComparison.Ordinal);
        }

        return table;
    }
}
