using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Semconv.Templating.Comments;

/// <summary>Inline code over several lines keeps its line ends, and what its lines are indented by within their item.</summary>
internal static class CodeText
{
    private const int MaximumQuoteIndent = 3;

    /// <param name="code">The code.</param>
    /// <param name="block">The block it stands in.</param>
    /// <param name="source">All of the Markdown.</param>
    public static string Of(CodeInline code, Block? block, string source)
    {
        var start = code.Span.Start + code.DelimiterCount;
        var raw = source[start..(code.Span.End + 1 - code.DelimiterCount)];
        if (!raw.Contains('\n', StringComparison.Ordinal))
        {
            return code.Content;
        }

        var containers = new Stack<Block>();
        for (var container = block?.Parent; container is not null; container = container.Parent)
        {
            containers.Push(container);
        }

        return Unpad(string.Join('\n', raw.Split('\n').Select((line, index) => index == 0 ? line : line[Indent(line, containers)..])));
    }

    /// <summary>How much of a line belongs to the items and quotations around it; a line may leave them without a word.</summary>
    private static int Indent(string line, IEnumerable<Block> containers)
    {
        var position = 0;
        foreach (var container in containers)
        {
            var blanks = line.AsSpan(position).IndexOfAnyExcept(' ') is var count and >= 0 ? count : line.Length - position;
            if (container is ListItemBlock item)
            {
                if (blanks < item.ColumnWidth)
                {
                    break;
                }

                position += item.ColumnWidth;
            }
            else if (container is QuoteBlock)
            {
                if (blanks > MaximumQuoteIndent || position + blanks == line.Length || line[position + blanks] != '>')
                {
                    break;
                }

                position += blanks + 1;
                position += position < line.Length && line[position] == ' ' ? 1 : 0;
            }
        }

        return position;
    }

    /// <summary>One blank or line end on both sides belongs to the marks of the code.</summary>
    private static string Unpad(string text) =>
        text.Length > 2 && text[0] is ' ' or '\n' && text[^1] is ' ' or '\n' && text.AsSpan().ContainsAnyExcept(' ', '\n') ? text[1..^1] : text;
}
