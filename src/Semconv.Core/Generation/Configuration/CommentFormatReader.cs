using System.Collections.Immutable;
using Semconv.Templating.Comments;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Generation.Configuration;

/// <summary>Reads <c>comment_formats</c>.</summary>
internal static class CommentFormatReader
{
    private const string Owner = "a comment format";

    private static readonly ImmutableArray<string> CommonKeys =
    [
        "format", "header", "prefix", "footer", "indent_type", "trim", "remove_trailing_dots", "enforce_trailing_dots", "word_wrap",
    ];

    private static readonly ImmutableArray<string> MarkdownKeys =
    [
        .. CommonKeys, "escape_backslashes", "escape_square_brackets", "indent_first_level_list_items", "shortcut_reference_link",
        "default_block_code_language", "use_go_style_list_indent",
    ];

    private static readonly ImmutableArray<string> HtmlKeys =
        [.. CommonKeys, "old_style_paragraph", "omit_closing_li", "inline_code_snippet", "block_code_snippet"];

    public static Dictionary<string, CommentFormat> ReadAll(MappingReader formats, DiagnosticBag diagnostics)
    {
        var result = new Dictionary<string, CommentFormat>(StringComparer.Ordinal);
        foreach (var entry in formats.Mapping.Entries)
        {
            if (MappingReader.Open(entry.Value, Owner, diagnostics) is { } reader && Read(reader, diagnostics) is { } format)
            {
                result[entry.Key.Text] = format;
            }
        }

        return result;
    }

    private static CommentFormat? Read(MappingReader reader, DiagnosticBag diagnostics)
    {
        var kind = reader.Text("format");
        switch (kind?.Value)
        {
            case "markdown":
                reader.CheckKeys(MarkdownKeys);
                return WithCommonKeys(ReadMarkdown(reader), reader);
            case "html":
                reader.CheckKeys(HtmlKeys);
                return WithCommonKeys(ReadHtml(reader), reader);
            case "xmldoc":
                reader.CheckKeys(CommonKeys);
                return WithCommonKeys(new XmlDocCommentFormat(), reader);
            case null:
                diagnostics.Report(ConfigurationDiagnostics.MissingKey(
                    reader.Head, Owner, "format", "add 'format: markdown', 'format: html' or 'format: xmldoc'"));
                return null;
            default:
                diagnostics.Report(ConfigurationDiagnostics.UnknownValue(
                    kind.Value.Location, "format", kind.Value.Value, ["markdown", "html", "xmldoc"]));
                return null;
        }
    }

    private static MarkdownCommentFormat ReadMarkdown(MappingReader reader) => new()
    {
        EscapeBackslashes = reader.Flag("escape_backslashes") ?? false,
        EscapeSquareBrackets = reader.Flag("escape_square_brackets") ?? false,
        IndentFirstLevelListItems = reader.Flag("indent_first_level_list_items") ?? false,
        ShortcutReferenceLinks = reader.Flag("shortcut_reference_link") ?? false,
        DefaultBlockCodeLanguage = reader.Text("default_block_code_language")?.Value,
        UseGoStyleListIndent = reader.Flag("use_go_style_list_indent") ?? false,
    };

    private static HtmlCommentFormat ReadHtml(MappingReader reader)
    {
        var format = new HtmlCommentFormat
        {
            OldStyleParagraph = reader.Flag("old_style_paragraph") ?? false,
            OmitClosingLi = reader.Flag("omit_closing_li") ?? false,
        };
        return format with
        {
            InlineCodeSnippet = reader.Text("inline_code_snippet")?.Value ?? format.InlineCodeSnippet,
            BlockCodeSnippet = reader.Text("block_code_snippet")?.Value ?? format.BlockCodeSnippet,
        };
    }

    private static CommentFormat WithCommonKeys(CommentFormat format, MappingReader reader)
    {
        var wrap = reader.Child("word_wrap");
        wrap?.CheckKeys(["line_length", "ignore_newlines"]);
        return format with
        {
            Header = reader.Text("header")?.Value,
            Prefix = reader.Text("prefix")?.Value,
            Footer = reader.Text("footer")?.Value,
            IndentType = reader.Choice<IndentType>(
                "indent_type",
                [new("Space", IndentType.Space), new("Tab", IndentType.Tab), new("space", IndentType.Space), new("tab", IndentType.Tab)]) ?? IndentType.Space,
            Trim = reader.Flag("trim") ?? true,
            RemoveTrailingDots = reader.Flag("remove_trailing_dots") ?? false,
            EnforceTrailingDots = reader.Flag("enforce_trailing_dots") ?? false,
            LineLength = (int?)wrap?.Count("line_length"),
            IgnoreNewlines = wrap?.Flag("ignore_newlines") ?? false,
        };
    }
}
