using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Semconv.Templating.Comments;

/// <summary>Reads the inlines of a block; neighbouring pieces of text become one node.</summary>
internal sealed class InlineReader
{
    private readonly LeafBlock _block;
    private readonly string _markdown;

    /// <summary>A text keeps the line ends of its source, and their carriage returns count for the length of lines.</summary>
    private readonly string _lineEnd;
    private readonly ImmutableArray<CommentNode>.Builder _nodes = ImmutableArray.CreateBuilder<CommentNode>();
    private readonly StringBuilder _text = new();

    private InlineReader(LeafBlock block, string markdown)
    {
        _block = block;
        _markdown = markdown;
        _lineEnd = markdown.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    /// <param name="block">The block.</param>
    /// <param name="markdown">The text that it is part of.</param>
    public static ImmutableArray<CommentNode> Read(LeafBlock block, string markdown) => new InlineReader(block, markdown).ReadNodes(block.Inline);

    private ImmutableArray<CommentNode> ReadNodes(ContainerInline? container)
    {
        ReadAll(container);
        FlushText();
        return _nodes.ToImmutable();
    }

    private ImmutableArray<CommentNode> ReadInner(ContainerInline container) => new InlineReader(_block, _markdown).ReadNodes(container);

    private void ReadAll(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Read(inline);
        }
    }

    private void Read(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                _text.Append(literal.Content.AsSpan());
                break;
            case HtmlEntityInline entity:
                _text.Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline { IsHard: false }:
                _text.Append(_lineEnd);
                break;
            case CodeInline code:
                Add(new InlineCodeNode(CodeText.Of(code, _block, _markdown)));
                break;
            case HtmlInline html:
                Add(new HtmlNode(html.Tag, false));
                break;
            case AutolinkInline link:
                Add(new LinkNode((link.IsEmail ? "mailto:" : string.Empty) + link.Url, [new TextNode(link.Url)]));
                break;
            case LinkInline { IsImage: false, Reference: null } link:
                Add(new LinkNode(link.Url ?? string.Empty, ReadInner(link)));
                break;
            case LinkInline or LineBreakInline:
                Add(new IgnoredNode());
                break;
            case EmphasisInline { DelimiterCount: 2 } strong:
                Add(new StrongNode(ReadInner(strong)));
                break;
            case EmphasisInline emphasis:
                Add(new EmphasisNode(ReadInner(emphasis)));
                break;
            case DelimiterInline delimiter:
                // A bracket or star that opened nothing.
                _text.Append(delimiter.ToLiteral());
                ReadAll(delimiter);
                break;
            case ContainerInline container:
                ReadAll(container);
                break;
            default:
                break;
        }
    }

    private void Add(CommentNode node)
    {
        FlushText();
        _nodes.Add(node);
    }

    private void FlushText()
    {
        if (_text.Length > 0)
        {
            _nodes.Add(new TextNode(_text.ToString()));
            _text.Clear();
        }
    }
}
