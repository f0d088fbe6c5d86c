using System.Collections.Immutable;
using System.Globalization;

namespace Semconv.Templating.Comments;

/// <summary>Renders comment nodes as Markdown, block by block.</summary>
/// <remarks>
/// Files are compared with Weaver's byte by byte, and so its oddities are kept: paragraphs of an item or a quotation are glued together,
/// a list ends the quotation or the item around it, and a nested list starts the numbers of the outer one again.
/// </remarks>
internal sealed class MarkdownCommentRenderer
{
    private readonly MarkdownCommentFormat _format;
    private readonly LineFiller _lines;
    private readonly MarkdownInlines _inlines;
    private LineStart _start = LineStart.None;
    private int _depth;
    private int _number;

    /// <summary>Line breaks that are due before the next part, if there is one that is not a list.</summary>
    private int _due;

    private MarkdownCommentRenderer(MarkdownCommentFormat format, int? limit)
    {
        _format = format;
        _lines = new LineFiller(limit, format.IgnoreNewlines);
        _inlines = new MarkdownInlines(format, _lines);
    }

    public static string Render(DocumentNode document, MarkdownCommentFormat format, int? limit)
    {
        var renderer = new MarkdownCommentRenderer(format, limit);
        renderer.WriteAll(document.Children, string.Empty);
        renderer.WriteDefinitions();
        return renderer._lines.Finish();
    }

    private void WriteDefinitions()
    {
        if (_inlines.Definitions.Count > 0)
        {
            _lines.AddFixed(new string('\n', _due));
        }

        foreach (var definition in _inlines.Definitions)
        {
            _lines.AddFixed($"\n{definition}");
        }
    }

    private void WriteAll(ImmutableArray<CommentNode> nodes, string indent)
    {
        foreach (var node in nodes)
        {
            Write(node, indent);
        }
    }

    private void Write(CommentNode node, string indent)
    {
        if (node is ListNode list)
        {
            _due = 0;
            WriteList(list, indent);
            return;
        }

        BreakWhereDue();
        switch (node)
        {
            case ParagraphNode paragraph:
                BreakToBlock();
                _inlines.WriteAll(paragraph.Children, _start);
                Break();
                break;
            case HeadingNode heading:
                BreakToBlock();
                _inlines.WriteMarked($"{indent}{new string('#', heading.Level)} ", heading.Children, string.Empty, _start);
                Break();
                _due++;
                break;
            case CodeBlockNode code:
                _inlines.WritePiece($"```{code.Language ?? _format.DefaultBlockCodeLanguage}\n{code.Code}\n```", _start);
                Break();
                break;
            case QuoteNode quote:
                BreakToBlock();
                _start = _start with { Text = "> " };
                WriteContent(quote, indent);
                _start = LineStart.None;
                Break();
                break;
            default:
                _inlines.Write(node, _start);
                break;
        }
    }

    /// <summary>The blocks of an item or a quotation, in which a paragraph is no block of its own.</summary>
    private void WriteContent(ContainerNode container, string indent)
    {
        foreach (var child in container.Children)
        {
            if (child is ParagraphNode paragraph)
            {
                WriteAll(paragraph.Children, indent);
            }
            else
            {
                Write(child, indent);
            }
        }
    }

    private void WriteList(ListNode list, string outerIndent)
    {
        _depth++;
        var indent = outerIndent + Step(list);
        Break();
        foreach (var item in list.Children)
        {
            _start = _due > 0 ? _start with { Text = string.Empty } : _start;
            BreakWhereDue();
            _number++;
            var marker = indent + (list.IsOrdered ? _number.ToString(CultureInfo.InvariantCulture) + ". " : "- ");
            _start = new LineStart(new string(' ', marker.Length), true);
            _inlines.WritePiece(marker, _start);
            WriteContent((ListItemNode)item, indent);
            _due++;
        }

        _depth--;
        _number = 0;
        _start = LineStart.None;
        _due++;
    }

    private string Step(ListNode list)
    {
        if (_depth == 1 && !_format.IndentFirstLevelListItems)
        {
            return string.Empty;
        }

        return list.IsOrdered && _format.UseGoStyleListIndent ? " " : "  ";
    }

    private void BreakWhereDue()
    {
        for (; _due > 0; _due--)
        {
            Break();
        }
    }

    private void BreakToBlock()
    {
        if (!_lines.IsAtBlock)
        {
            Break();
        }
    }

    private void Break() => _lines.Break(_start.Text);
}
