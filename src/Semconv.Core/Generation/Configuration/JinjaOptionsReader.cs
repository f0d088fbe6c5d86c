using Semconv.Templating.Jinja;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Generation.Configuration;

/// <summary>Reads <c>template_syntax</c>, <c>whitespace_control</c> and <c>undefined</c>.</summary>
internal static class JinjaOptionsReader
{
    public static JinjaOptions Merge(JinjaOptions lower, MappingReader reader, DiagnosticBag diagnostics)
    {
        var options = MergeSyntax(lower, reader.Child("template_syntax"), diagnostics);
        options = MergeWhitespace(options, reader.Child("whitespace_control"));
        var undefined = reader.Choice<UndefinedBehavior>(
            "undefined", [new("lenient", UndefinedBehavior.Lenient), new("strict", UndefinedBehavior.Strict)]);
        return options with { Undefined = undefined ?? options.Undefined };
    }

    private static JinjaOptions MergeSyntax(JinjaOptions lower, MappingReader? syntax, DiagnosticBag diagnostics)
    {
        if (syntax is null)
        {
            return lower;
        }

        syntax.CheckKeys(["block_start", "block_end", "variable_start", "variable_end", "comment_start", "comment_end"]);
        var delimiters = new JinjaDelimiters
        {
            BlockStart = syntax.Text("block_start")?.Value ?? lower.Delimiters.BlockStart,
            BlockEnd = syntax.Text("block_end")?.Value ?? lower.Delimiters.BlockEnd,
            OutputStart = syntax.Text("variable_start")?.Value ?? lower.Delimiters.OutputStart,
            OutputEnd = syntax.Text("variable_end")?.Value ?? lower.Delimiters.OutputEnd,
            CommentStart = syntax.Text("comment_start")?.Value ?? lower.Delimiters.CommentStart,
            CommentEnd = syntax.Text("comment_end")?.Value ?? lower.Delimiters.CommentEnd,
        };

        if (AreDistinct(delimiters))
        {
            return lower with { Delimiters = delimiters };
        }

        diagnostics.Report(ConfigurationDiagnostics.InvalidDelimiters(syntax.Head));
        return lower;
    }

    private static bool AreDistinct(JinjaDelimiters delimiters) =>
        delimiters is { BlockStart.Length: > 0, OutputStart.Length: > 0, CommentStart.Length: > 0 }
        && delimiters is { BlockEnd.Length: > 0, OutputEnd.Length: > 0, CommentEnd.Length: > 0 }
        && delimiters.BlockStart != delimiters.OutputStart
        && delimiters.BlockStart != delimiters.CommentStart
        && delimiters.OutputStart != delimiters.CommentStart;

    private static JinjaOptions MergeWhitespace(JinjaOptions lower, MappingReader? whitespace)
    {
        if (whitespace is null)
        {
            return lower;
        }

        whitespace.CheckKeys(["trim_blocks", "lstrip_blocks", "keep_trailing_newline"]);
        return lower with
        {
            TrimBlocks = whitespace.Flag("trim_blocks") ?? lower.TrimBlocks,
            LstripBlocks = whitespace.Flag("lstrip_blocks") ?? lower.LstripBlocks,
            KeepTrailingNewline = whitespace.Flag("keep_trailing_newline") ?? lower.KeepTrailingNewline,
        };
    }
}
