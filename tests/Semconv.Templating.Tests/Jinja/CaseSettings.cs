using System.Collections.Immutable;
using System.Text.Json;
using Semconv.Templating.Comments;
using Semconv.Templating.Jinja;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>The configuration of a case as the settings of the engine.</summary>
internal static class CaseSettings
{
    public static WeaverSettings Read(JsonElement? config)
    {
        if (config is not { } json)
        {
            return WeaverSettings.Default;
        }

        return new WeaverSettings
        {
            TextMaps = Properties(json, "text_maps").ToImmutableDictionary(map => map.Name, IReadOnlyDictionary<string, string> (map) => Texts(map.Value)),
            TypeMapping = json.TryGetProperty("type_mapping", out var types) ? Texts(types) : ImmutableDictionary<string, string>.Empty,
            Acronyms = json.TryGetProperty("acronyms", out var acronyms) ? [.. acronyms.EnumerateArray().Select(item => item.GetString()!)] : [],
            CommentFormats = Properties(json, "comment_formats").ToImmutableDictionary(format => format.Name, format => Format(format.Value)),
            DefaultCommentFormat = json.TryGetProperty("default_comment_format", out var name) ? name.GetString() : null,
        };
    }

    private static JsonProperty[] Properties(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? [.. value.EnumerateObject()] : [];

    private static ImmutableDictionary<string, string> Texts(JsonElement json) =>
        json.EnumerateObject().ToImmutableDictionary(item => item.Name, item => item.Value.ToString());

    private static CommentFormat Format(JsonElement json)
    {
        CommentFormat format = Text(json, "format") switch
        {
            "html" => Html(json),
            _ => Markdown(json),
        };
        var wrap = json.TryGetProperty("word_wrap", out var value) && value.ValueKind == JsonValueKind.Object ? value : default;
        return format with
        {
            Header = Text(json, "header"),
            Prefix = Text(json, "prefix"),
            Footer = Text(json, "footer"),
            IndentType = Text(json, "indent_type") == "Tab" ? IndentType.Tab : IndentType.Space,
            Trim = Flag(json, "trim", true),
            RemoveTrailingDots = Flag(json, "remove_trailing_dots"),
            EnforceTrailingDots = Flag(json, "enforce_trailing_dots"),
            LineLength = wrap.ValueKind == JsonValueKind.Object && wrap.TryGetProperty("line_length", out var length)
                && length.ValueKind == JsonValueKind.Number ? length.GetInt32() : null,
            IgnoreNewlines = wrap.ValueKind == JsonValueKind.Object && Flag(wrap, "ignore_newlines"),
        };
    }

    private static HtmlCommentFormat Html(JsonElement json)
    {
        var format = new HtmlCommentFormat
        {
            OldStyleParagraph = Flag(json, "old_style_paragraph"),
            OmitClosingLi = Flag(json, "omit_closing_li"),
        };
        format = Text(json, "inline_code_snippet") is { } inline ? format with { InlineCodeSnippet = inline } : format;
        return Text(json, "block_code_snippet") is { } block ? format with { BlockCodeSnippet = block } : format;
    }

    private static MarkdownCommentFormat Markdown(JsonElement json) => new()
    {
        EscapeBackslashes = Flag(json, "escape_backslashes"),
        EscapeSquareBrackets = Flag(json, "escape_square_brackets"),
        IndentFirstLevelListItems = Flag(json, "indent_first_level_list_items"),
        ShortcutReferenceLinks = Flag(json, "shortcut_reference_link"),
        DefaultBlockCodeLanguage = Text(json, "default_block_code_language"),
        UseGoStyleListIndent = Flag(json, "use_go_style_list_indent"),
    };

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Flag(JsonElement json, string name, bool otherwise = false) =>
        json.TryGetProperty(name, out var value) ? value.ValueKind == JsonValueKind.True : otherwise;
}
