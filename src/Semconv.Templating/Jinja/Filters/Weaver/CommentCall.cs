using System.Text;
using Semconv.Templating.Comments;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters.Weaver;

/// <summary>One call of <c>comment</c>: the format, the arguments over it, and the lines around the rendered text.</summary>
internal sealed class CommentCall
{
    private readonly RenderState _state;
    private readonly Arguments _arguments;
    private readonly string _formatName;
    private readonly CommentFormat? _format;

    public CommentCall(RenderState state, Arguments arguments)
    {
        _state = state;
        _arguments = arguments;
        _formatName = Text("format") ?? DefaultName;
        _format = state.Set.Settings.CommentFormats.GetValueOrDefault(_formatName);
    }

    private string DefaultName => _state.Set.Settings.DefaultCommentFormat ?? "default";

    private bool Trims => _format?.Trim ?? true;

    public string Run(Value subject)
    {
        var text = Prepare(subject);
        var indent = Indent();
        var header = Text("header") ?? _format?.Header ?? string.Empty;
        var prefix = Text("prefix") ?? _format?.Prefix ?? string.Empty;
        var footer = Text("footer") ?? _format?.Footer ?? string.Empty;
        var body = AddPrefixes(RenderBody(text, indent.Length, prefix), header.Length > 0, indent, prefix);
        var comment = header.Length > 0 ? $"{header}\n{body}" : body;
        comment = footer.Length > 0 ? $"{comment.TrimEnd()}\n{indent}{footer}" : comment;
        return comment.TrimEnd();
    }

    private string? Text(string name)
    {
        var value = _arguments.Keyword(name);
        return value.IsUndefined ? null : ValuePrinter.ToText(value);
    }

    private long? Number(string name, long maximum)
    {
        var value = _arguments.Keyword(name);
        return Arithmetic.TryInteger(value) is { } number && number >= 0 && number <= maximum ? (long)number : null;
    }

    /// <summary>The source text: lists are joined by lines, blanks and trailing dots are handled before Markdown is read.</summary>
    private string Prepare(Value subject)
    {
        var text = subject.Kind == ValueKind.Sequence
            ? string.Join('\n', TextsOf(Iteration.Items(subject)))
            : ValuePrinter.ToText(subject);
        text = Trims ? text.Trim() : text;
        if (_format is { RemoveTrailingDots: true, EnforceTrailingDots: true })
        {
            throw WeaverErrors.BothDots(_formatName);
        }

        text = _format?.RemoveTrailingDots == true ? text.TrimEnd('.') : text;
        return _format?.EnforceTrailingDots == true && text.Length > 0 && !text.EndsWith('.') ? text + "." : text;
    }

    private static IEnumerable<string> TextsOf(Value[] items)
    {
        foreach (var item in items)
        {
            yield return ValuePrinter.ToText(item);
        }
    }

    private string Indent()
    {
        var count = Number("indent", long.MaxValue) ?? 0;
        Arithmetic.CheckSize(count, _state.Limits);
        var type = Text("indent_type") ?? (_format?.IndentType == IndentType.Tab ? "tab" : "space");
        return type switch
        {
            "space" => new string(' ', (int)count),
            "tab" => new string('\t', (int)count),
            _ => throw WeaverErrors.BadIndentType(),
        };
    }

    /// <summary>When prefix and indent need the whole line there is no limit at all, as in Weaver.</summary>
    private int? Limit(int indentLength, string prefix)
    {
        var limit = Number("line_length", uint.MaxValue) ?? _format?.LineLength;
        var rest = limit - indentLength - Encoding.UTF8.GetByteCount(prefix);
        return rest switch
        {
            null => null,
            < 0 or > int.MaxValue => int.MaxValue,
            _ => (int)rest,
        };
    }

    private string RenderBody(string text, int indentLength, string prefix)
    {
        var limit = Limit(indentLength, prefix);
        return _format switch
        {
            MarkdownCommentFormat markdown => MarkdownCommentRenderer.Render(CommentReader.Read(text), markdown, limit),
            HtmlCommentFormat html => RenderHtml(text, html, limit),
            XmlDocCommentFormat xml => XmlDocCommentRenderer.Render(CommentReader.Read(text), xml, limit),
            _ => throw WeaverErrors.UnknownCommentFormat(DefaultName, _formatName, _state.Set.Settings.CommentFormats),
        };
    }

    private string RenderHtml(string text, HtmlCommentFormat format, int? limit) => HtmlCommentRenderer.Render(
        CommentReader.Read(text),
        format,
        limit,
        code => Snippet("inline_code", format.InlineCodeSnippet, code),
        code => Snippet("block_code", format.BlockCodeSnippet, code));

    private string Snippet(string kind, string snippet, string code)
    {
        var result = _state.Set.Snippets.Render(snippet, code);
        return result.Error is { } error ? throw WeaverErrors.BadSnippet(DefaultName, kind, error) : result.Text ?? string.Empty;
    }

    private string AddPrefixes(string body, bool hasHeader, string indent, string prefix)
    {
        var output = SpareBuilder.Take();
        foreach (var (start, length) in TextSearch.LineSpans(body))
        {
            var isFirst = output.Length == 0;
            output.Append(isFirst ? string.Empty : "\n");
            var begin = output.Length;
            output.Append(isFirst && !hasHeader ? string.Empty : indent).Append(prefix).Append(body, start, length);
            while (Trims && output.Length > begin && char.IsWhiteSpace(output[^1]))
            {
                output.Length--;
            }

            Arithmetic.CheckSize(output.Length, _state.Limits);
        }

        return SpareBuilder.Finish(output);
    }
}
