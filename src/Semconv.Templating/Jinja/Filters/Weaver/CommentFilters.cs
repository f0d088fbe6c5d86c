using Semconv.Templating.Comments;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters.Weaver;

/// <summary>Filters that turn descriptions into comments.</summary>
internal static class CommentFilters
{
    public static Value Comment(RenderState state, Value subject, Arguments arguments)
    {
        if (arguments.Values.Length > 0)
        {
            throw ArgumentErrors.TooMany();
        }

        // Unknown arguments, and arguments of the wrong type, are ignored: that is Weaver's contract for this filter.
        return subject.IsUndefined ? Value.EmptyString : Value.From(new CommentCall(state, arguments).Run(subject));
    }

    public static Value CommentWithPrefix(RenderState state, Value subject, Arguments arguments)
    {
        var prefix = arguments.RequiredString(0);
        arguments.AtMost(1);
        return Value.From(WithPrefix(ValuePrinter.ToText(subject), prefix, state.Limits));
    }

    public static Value MarkdownToHtml(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return Value.From(MarkdownHtml.Render(ValuePrinter.ToText(subject)));
    }

    /// <summary>Empty lines in front get no line break, as in Weaver.</summary>
    private static string WithPrefix(string text, string prefix, JinjaLimits limits)
    {
        var output = new System.Text.StringBuilder();
        foreach (var line in TextSearch.Lines(text))
        {
            output.Append(output.Length > 0 ? "\n" : string.Empty).Append(prefix).Append(line);
            Arithmetic.CheckSize(output.Length, limits);
        }

        return output.ToString();
    }
}
