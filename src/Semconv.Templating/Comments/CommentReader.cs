using System.Collections.Immutable;
using Markdig;
using Markdig.Syntax;

namespace Semconv.Templating.Comments;

/// <summary>Reads CommonMark, without extensions, into comment nodes.</summary>
internal sealed class CommentReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    private readonly string _markdown;

    private CommentReader(string markdown) => _markdown = markdown;

    public static DocumentNode Read(string markdown) => PlainParagraphs.TryRead(markdown) ?? Parse(markdown);

    /// <summary>What the parser makes of a text, whether it is needed or not.</summary>
    public static DocumentNode Parse(string markdown) => new(new CommentReader(markdown).ReadBlocks(MarkdownSource.Parse(markdown, Pipeline)));

    private ImmutableArray<CommentNode> ReadBlocks(ContainerBlock container)
    {
        var nodes = ImmutableArray.CreateBuilder<CommentNode>(container.Count);
        foreach (var block in container)
        {
            nodes.Add(ReadBlock(block));
        }

        return nodes.DrainToImmutable();
    }

    private CommentNode ReadBlock(Block block) => block switch
    {
        ParagraphBlock paragraph => new ParagraphNode(InlineReader.Read(paragraph, _markdown)),
        HeadingBlock heading => new HeadingNode(heading.Level, InlineReader.Read(heading, _markdown)),
        FencedCodeBlock fenced => new CodeBlockNode(string.IsNullOrEmpty(fenced.Info) ? null : fenced.Info, LinesOf(fenced)),
        CodeBlock code => new CodeBlockNode(null, LinesOf(code).TrimEnd('\n')),
        HtmlBlock html => new HtmlNode(LinesOf(html), true),
        QuoteBlock quote => new QuoteNode(ReadBlocks(quote)),
        ListBlock list => new ListNode(list.IsOrdered, ReadBlocks(list)),
        ListItemBlock item => new ListItemNode(ReadBlocks(item)),
        _ => new IgnoredNode(),
    };

    private static string LinesOf(LeafBlock block)
    {
        var lines = new string[block.Lines.Count];
        for (var line = 0; line < lines.Length; line++)
        {
            lines[line] = block.Lines.Lines[line].Slice.ToString();
        }

        return string.Join('\n', lines);
    }
}
