using System.Collections.Immutable;

namespace Semconv.Templating.Comments;

/// <summary>A part of a comment text, as far as the comment formats tell parts apart.</summary>
internal abstract record CommentNode;

/// <summary>A part with parts inside.</summary>
internal abstract record ContainerNode(ImmutableArray<CommentNode> Children) : CommentNode;

/// <summary>Running text; line breaks of the source are line feeds.</summary>
internal sealed record TextNode(string Text) : CommentNode;

/// <summary>Inline code.</summary>
internal sealed record InlineCodeNode(string Code) : CommentNode;

/// <summary>A fenced or indented block of code.</summary>
internal sealed record CodeBlockNode(string? Language, string Code) : CommentNode;

/// <summary>Tags that are written in the text.</summary>
internal sealed record HtmlNode(string Html, bool IsBlock) : CommentNode;

/// <summary>What no format renders: images, reference links, hard breaks, thematic breaks.</summary>
internal sealed record IgnoredNode : CommentNode;

/// <summary>A whole comment.</summary>
internal sealed record DocumentNode(ImmutableArray<CommentNode> Children) : ContainerNode(Children);

/// <summary>A paragraph.</summary>
internal sealed record ParagraphNode(ImmutableArray<CommentNode> Children) : ContainerNode(Children);

/// <summary>A heading.</summary>
internal sealed record HeadingNode(int Level, ImmutableArray<CommentNode> Children) : ContainerNode(Children);

/// <summary>A list of <see cref="ListItemNode"/>.</summary>
internal sealed record ListNode(bool IsOrdered, ImmutableArray<CommentNode> Children) : ContainerNode(Children);

/// <summary>An item of a list.</summary>
internal sealed record ListItemNode(ImmutableArray<CommentNode> Children) : ContainerNode(Children);

/// <summary>A quotation.</summary>
internal sealed record QuoteNode(ImmutableArray<CommentNode> Children) : ContainerNode(Children);

/// <summary>A link with its target.</summary>
internal sealed record LinkNode(string Url, ImmutableArray<CommentNode> Children) : ContainerNode(Children);

/// <summary>Strong emphasis.</summary>
internal sealed record StrongNode(ImmutableArray<CommentNode> Children) : ContainerNode(Children);

/// <summary>Emphasis.</summary>
internal sealed record EmphasisNode(ImmutableArray<CommentNode> Children) : ContainerNode(Children);
