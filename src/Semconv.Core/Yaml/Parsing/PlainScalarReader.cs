using Semconv.Text;

namespace Semconv.Core.Yaml.Parsing;

/// <summary>Reads scalars without quotes.</summary>
internal sealed class PlainScalarReader(YamlCursor cursor, YamlNodeFactory factory, ScalarBuffer buffer)
{
    /// <summary>Reads a scalar that goes on in the lines below as long as they are indented more than its parent.</summary>
    public YamlScalar Read(int parent, bool isInFlow, in YamlProperties properties)
    {
        var start = cursor.Position;
        var end = FindEnd(start, isInFlow);
        if (!TryFindContinuation(end, parent, isInFlow, out var line))
        {
            return Finish(start, end, factory.Text(start, end), properties);
        }

        buffer.Append(cursor.Text, start, end);
        do
        {
            cursor.MoveTo(line.Content, line.Start);
            end = FindEnd(line.Content, isInFlow);
            buffer.AppendFolded(line.Breaks);
            buffer.Append(cursor.Text, line.Content, end);
        }
        while (TryFindContinuation(end, parent, isInFlow, out line));

        return Finish(start, end, buffer.Take(), properties);
    }

    /// <summary>Where a scalar ends in its line, without the blanks after it.</summary>
    public int FindEnd(int position, bool isInFlow)
    {
        var text = cursor.Text;
        var end = position;
        for (; position < text.Length; position++)
        {
            var character = text[position];
            if (character > ':' && !(isInFlow && character is '[' or ']' or '{' or '}'))
            {
                end = position + 1;
                continue;
            }

            switch (character)
            {
                case ' ' or '\t':
                    continue;
                case '\n' or '\r' or '\0' or '[' or ']' or '{' or '}':
                case ',' when isInFlow:
                case '#' when end < position:
                case ':' when EndsKey(cursor.At(position + 1), isInFlow):
                    return end;
                default:
                    end = position + 1;
                    break;
            }
        }

        return end;
    }

    private static bool EndsKey(char next, bool isInFlow) =>
        YamlCharacters.IsSeparator(next) || (isInFlow && YamlCharacters.IsFlowIndicator(next));

    private bool TryFindContinuation(int end, int parent, bool isInFlow, out Continuation line)
    {
        line = default;
        var position = cursor.SkipBlanks(end);
        var lineStart = 0;
        var indentation = 0;
        var breaks = 0;
        while (YamlCharacters.IsBreak(cursor.At(position)))
        {
            lineStart = cursor.AfterBreak(position);
            position = lineStart;
            breaks++;
            while (cursor.At(position) == ' ')
            {
                position++;
            }

            indentation = position - lineStart;
            position = cursor.SkipBlanks(position);
        }

        line = new Continuation(lineStart, position, breaks);
        return breaks > 0
            && (isInFlow || indentation > parent)
            && cursor.At(position) != '#'
            && !IsDocumentMarker(position, lineStart)
            && FindEnd(position, isInFlow) > position;
    }

    private bool IsDocumentMarker(int position, int lineStart) =>
        position == lineStart && YamlCursor.IsDocumentMarker(cursor.Text, position);

    private YamlScalar Finish(int start, int end, string text, in YamlProperties properties)
    {
        cursor.Position = end;
        cursor.ContentEnd = end;
        return factory.Scalar(TextSpan.FromBounds(start, end), text, YamlScalarStyle.Plain, properties);
    }

    /// <summary>The next line of a text, and how many line breaks come before it.</summary>
    private readonly record struct Continuation(int Start, int Content, int Breaks);
}
