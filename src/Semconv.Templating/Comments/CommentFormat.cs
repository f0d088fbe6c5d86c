namespace Semconv.Templating.Comments;

/// <summary>How the filter <c>comment</c> renders a text that is written in Markdown.</summary>
public abstract record CommentFormat
{
    /// <summary>The line before the comment.</summary>
    public string? Header { get; init; }

    /// <summary>In front of every line.</summary>
    public string? Prefix { get; init; }

    /// <summary>The line after the comment.</summary>
    public string? Footer { get; init; }

    public IndentType IndentType { get; init; }

    /// <summary>Removes blanks around the text and at the end of lines.</summary>
    public bool Trim { get; init; } = true;

    public bool RemoveTrailingDots { get; init; }

    public bool EnforceTrailingDots { get; init; }

    /// <summary>The longest line, prefix and indent included; null for no wrapping.</summary>
    public int? LineLength { get; init; }

    /// <summary>Joins the lines of the source before wrapping.</summary>
    public bool IgnoreNewlines { get; init; }
}

/// <summary>Markdown again, in one style.</summary>
public sealed record MarkdownCommentFormat : CommentFormat
{
    public bool EscapeBackslashes { get; init; }

    public bool EscapeSquareBrackets { get; init; }

    public bool IndentFirstLevelListItems { get; init; }

    /// <summary>Collects links at the end as <c>[label]: url</c>.</summary>
    public bool ShortcutReferenceLinks { get; init; }

    public string? DefaultBlockCodeLanguage { get; init; }

    public bool UseGoStyleListIndent { get; init; }
}

/// <summary>HTML in the style of Javadoc. Nothing is escaped, as in Weaver.</summary>
public sealed record HtmlCommentFormat : CommentFormat
{
    /// <summary>A lone <c>&lt;p&gt;</c> between paragraphs.</summary>
    public bool OldStyleParagraph { get; init; }

    public bool OmitClosingLi { get; init; }

    /// <summary>A template with the variable <c>code</c>.</summary>
    public string InlineCodeSnippet { get; init; } = "<c>{{code}}</c>";

    /// <summary>A template with the variable <c>code</c>.</summary>
    public string BlockCodeSnippet { get; init; } = "<pre>\n{{code}}\n</pre>";
}

/// <summary>XML documentation of C#; always well-formed.</summary>
public sealed record XmlDocCommentFormat : CommentFormat;
