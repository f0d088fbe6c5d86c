using Markdig;
using Markdig.Syntax;
using Semconv.Templating.Jinja.Errors;

namespace Semconv.Templating.Comments;

/// <summary>Parses CommonMark within bounds.</summary>
internal static class MarkdownSource
{
    /// <summary>Some texts take the square of their length: this one still takes less than a second.</summary>
    private const int MaximumLength = 128 * 1024;

    public static MarkdownDocument Parse(string markdown, MarkdownPipeline pipeline)
    {
        if (markdown.Length > MaximumLength)
        {
            throw OperationErrors.Limit("the length of a Markdown text", MaximumLength);
        }

        try
        {
            return Markdown.Parse(markdown, pipeline);
        }
        catch (ArgumentException)
        {
            // The parser's word for quotes, lists or emphasis inside of each other by the hundred.
            throw OperationErrors.MarkdownTooDeep();
        }
    }
}
