using Semconv.Text;

namespace Semconv.Core.Yaml.Parsing;

/// <summary>Reads literal and folded block scalars.</summary>
internal sealed class BlockScalarReader(YamlCursor cursor, YamlNodeFactory factory, ScalarBuffer buffer, YamlProblems problems)
{
    /// <summary>What happens to the line breaks at the end.</summary>
    private enum Chomping
    {
        Clip,
        Strip,
        Keep,
    }

    /// <summary>Reads the scalar whose bar or angle is the current character; null when it is broken, which was reported.</summary>
    public YamlScalar? Read(int parent, in YamlProperties properties)
    {
        var start = cursor.Position;
        var isLiteral = cursor.Current == '|';
        if (!TryReadHeader(out var chomping, out var increment))
        {
            problems.NotYaml(start);
            return null;
        }

        var headerEnd = cursor.Position;
        cursor.Position = cursor.FindLineEnd(headerEnd);
        NextLine();
        var indentation = increment > 0 ? Math.Max(parent, 0) + increment : FindIndentation(parent);
        if (indentation < 0)
        {
            return null;
        }

        var end = ReadLines(indentation, isLiteral, chomping);
        end = end < 0 ? headerEnd : end;
        cursor.ContentEnd = end;
        var style = isLiteral ? YamlScalarStyle.Literal : YamlScalarStyle.Folded;
        return factory.Scalar(TextSpan.FromBounds(start, end), buffer.Take(), style, properties);
    }

    private bool TryReadHeader(out Chomping chomping, out int increment)
    {
        chomping = Chomping.Clip;
        increment = 0;
        var position = cursor.Position + 1;
        for (; ; position++)
        {
            var character = cursor.At(position);
            if (character is >= '1' and <= '9' && increment == 0)
            {
                increment = character - '0';
            }
            else if (character is '+' or '-' && chomping == Chomping.Clip)
            {
                chomping = character == '+' ? Chomping.Keep : Chomping.Strip;
            }
            else
            {
                break;
            }
        }

        cursor.Position = position;
        var next = cursor.SkipBlanks(position);
        return YamlCharacters.IsBreakOrEnd(cursor.At(next)) || (cursor.At(next) == '#' && next > position);
    }

    private void NextLine()
    {
        var lineStart = cursor.IsAtEnd ? cursor.Position : cursor.AfterBreak(cursor.Position);
        cursor.MoveTo(lineStart, lineStart);
    }

    /// <summary>The first line with text decides; the empty lines before it are not indented more.</summary>
    private int FindIndentation(int parent)
    {
        var lineStart = cursor.Position;
        var widest = 0;
        while (true)
        {
            var position = SkipSpaces(lineStart, int.MaxValue);
            var spaces = position - lineStart;
            if (YamlCharacters.IsBreak(cursor.At(position)))
            {
                widest = Math.Max(widest, spaces);
                lineStart = cursor.AfterBreak(position);
                continue;
            }

            if (position >= cursor.Text.Length)
            {
                return Math.Max(Math.Max(widest, spaces), parent + 1);
            }

            if (spaces <= parent && cursor.Text[position] == '\t')
            {
                problems.TabIndentation(position);
                return -1;
            }

            if (spaces <= parent)
            {
                return Math.Max(widest, parent + 1);
            }

            if (widest > spaces)
            {
                problems.BadIndentation(position);
                return -1;
            }

            return spaces;
        }
    }

    /// <summary>Reads the lines into the buffer; returns where the last one with text ends, or a negative number.</summary>
    private int ReadLines(int indentation, bool isLiteral, Chomping chomping)
    {
        var end = -1;
        var breaks = 0;
        var wasIndentedMore = false;
        while (true)
        {
            var position = SkipSpaces(cursor.Position, indentation);
            if (YamlCharacters.IsBreak(cursor.At(position)))
            {
                breaks++;
                cursor.Position = position;
                NextLine();
                continue;
            }

            if (position - cursor.Position < indentation || cursor.IsAtDocumentEnd || position >= cursor.Text.Length)
            {
                break;
            }

            var isIndentedMore = YamlCharacters.IsBlank(cursor.Text[position]);
            if (isLiteral || end < 0 || wasIndentedMore || isIndentedMore)
            {
                buffer.AppendBreaks(breaks);
            }
            else
            {
                buffer.AppendFolded(breaks);
            }

            wasIndentedMore = isIndentedMore;
            end = cursor.FindLineEnd(position);
            buffer.Append(cursor.Text, position, end);
            breaks = end < cursor.Text.Length ? 1 : 0;
            cursor.Position = end;
            NextLine();
        }

        buffer.AppendBreaks(chomping == Chomping.Keep ? breaks : chomping == Chomping.Clip && end >= 0 ? Math.Min(breaks, 1) : 0);
        return TrimEnd(end);
    }

    private int SkipSpaces(int position, int limit)
    {
        var last = Math.Min((long)position + limit, cursor.Text.Length);
        while (position < last && cursor.Text[position] == ' ')
        {
            position++;
        }

        return position;
    }

    /// <summary>Blanks and line breaks at the end of the text are not part of its place.</summary>
    private int TrimEnd(int end)
    {
        while (end > 0 && char.IsWhiteSpace(cursor.Text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
