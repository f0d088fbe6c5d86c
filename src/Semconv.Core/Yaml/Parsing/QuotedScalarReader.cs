using Semconv.Text;

namespace Semconv.Core.Yaml.Parsing;

/// <summary>Reads scalars in single and double quotes. Their lines may be indented as one likes, as they may for Weaver.</summary>
internal sealed class QuotedScalarReader(YamlCursor cursor, YamlNodeFactory factory, ScalarBuffer buffer, YamlProblems problems)
{
    /// <summary>Reads the scalar whose quote is the current character; null when it is broken, which was reported.</summary>
    public YamlScalar? Read(in YamlProperties properties)
    {
        var open = cursor.Position;
        var quote = cursor.Current;
        var close = FindSimpleEnd(open + 1, quote);
        var text = close >= 0 ? factory.Text(open + 1, close) : ReadPieces(open, quote, ref close);
        if (text is null)
        {
            return null;
        }

        cursor.Position = close + 1;
        cursor.ContentEnd = close + 1;
        var style = quote == '"' ? YamlScalarStyle.DoubleQuoted : YamlScalarStyle.SingleQuoted;
        return factory.Scalar(TextSpan.FromBounds(open, close + 1), text, style, properties);
    }

    /// <summary>Where a text ends that is the same without its quotes, or a negative number.</summary>
    private int FindSimpleEnd(int position, char quote)
    {
        var text = cursor.Text;
        for (; position < text.Length; position++)
        {
            var character = text[position];
            if (character == quote)
            {
                return quote == '\'' && cursor.At(position + 1) == '\'' ? -1 : position;
            }

            if (character is '\n' or '\r' || (character == '\\' && quote == '"'))
            {
                return -1;
            }
        }

        return -1;
    }

    private string? ReadPieces(int open, char quote, ref int close)
    {
        var text = cursor.Text;
        var position = open + 1;
        while (position < text.Length)
        {
            var character = text[position];
            if (character == quote)
            {
                if (quote == '"' || cursor.At(position + 1) != '\'')
                {
                    close = position;
                    return buffer.Take();
                }

                buffer.Append('\'');
                position += 2;
            }
            else if (character == '\\' && quote == '"')
            {
                position = ReadEscape(position);
            }
            else if (YamlCharacters.IsBlank(character) || YamlCharacters.IsBreak(character))
            {
                position = ReadSpace(position);
            }
            else
            {
                buffer.Append(character);
                position++;
            }

            if (position < 0)
            {
                break;
            }
        }

        if (position >= 0 || cursor.Position == open)
        {
            problems.UnclosedQuote(open);
        }

        return null;
    }

    /// <summary>Takes over blanks inside a line; folds line breaks with all blanks around them.</summary>
    private int ReadSpace(int start)
    {
        var position = cursor.SkipBlanks(start);
        if (!YamlCharacters.IsBreak(cursor.At(position)))
        {
            buffer.Append(cursor.Text, start, position);
            return position;
        }

        position = SkipLines(position, out var breaks);
        buffer.AppendFolded(breaks);
        return position;
    }

    /// <summary>Goes to the first character of the text in the lines below; a negative number when they are not part of it.</summary>
    private int SkipLines(int position, out int breaks)
    {
        breaks = 0;
        while (YamlCharacters.IsBreak(cursor.At(position)))
        {
            breaks++;
            var lineStart = cursor.AfterBreak(position);
            position = lineStart;
            if (YamlCursor.IsDocumentMarker(cursor.Text, position))
            {
                return -1;
            }

            position = cursor.SkipBlanks(position);
            cursor.MoveTo(cursor.Position, lineStart);
        }

        return position;
    }

    /// <summary>Reads what follows a backslash; a negative number when YAML does not know it, which was reported.</summary>
    private int ReadEscape(int backslash)
    {
        if (YamlCharacters.IsBreak(cursor.At(backslash + 1)))
        {
            var next = SkipLines(backslash + 1, out var breaks);
            buffer.AppendBreaks(breaks - 1);
            return next;
        }

        var end = YamlEscapes.Read(cursor.Text, backslash + 1, buffer);
        if (end < 0)
        {
            cursor.Position = backslash;
            problems.InvalidEscape(backslash);
        }

        return end;
    }
}
