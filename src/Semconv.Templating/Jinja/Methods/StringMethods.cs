using System.Text;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Methods;

/// <summary>Methods of strings that yield text, lists or numbers.</summary>
internal static class StringMethods
{
    public static Value? TryCall(RenderState state, string text, string name, Arguments arguments) => name switch
    {
        "upper" => Convert(arguments, Casing.Upper(text)),
        "lower" => Convert(arguments, Casing.Lower(text)),
        "title" => Convert(arguments, Casing.Title(text)),
        "capitalize" => Convert(arguments, Casing.Capitalize(text)),
        "strip" => Value.From(Characters(arguments) is { } both ? TextTrimming.Both(text, both) : text.Trim()),
        "lstrip" => Value.From(Characters(arguments) is { } start ? TextTrimming.Start(text, start) : text.TrimStart()),
        "rstrip" => Value.From(Characters(arguments) is { } end ? TextTrimming.End(text, end) : text.TrimEnd()),
        "replace" => Replace(state, text, arguments),
        "split" => Split(text, arguments),
        "splitlines" => SplitLines(text, arguments),
        "count" => Count(text, arguments),
        "find" => Position(text, text.IndexOf(Single(arguments), StringComparison.Ordinal)),
        "rfind" => Position(text, Single(arguments) is { Length: > 0 } part ? text.LastIndexOf(part, StringComparison.Ordinal) : text.Length),
        "join" => Join(state, text, arguments),
        "format" => Value.From(StringFormat.Format(state, text, arguments)),
        _ => null,
    };

    private static Value Convert(Arguments arguments, string text)
    {
        arguments.AtMost(0);
        return Value.From(text);
    }

    private static string? Characters(Arguments arguments) => arguments.AtMost(1).Has(0) ? arguments.RequiredString(0) : null;

    private static string Single(Arguments arguments)
    {
        var text = arguments.RequiredString(0);
        arguments.AtMost(1);
        return text;
    }

    private static Value Replace(RenderState state, string text, Arguments arguments)
    {
        var from = arguments.RequiredString(0);
        var to = arguments.RequiredString(1);
        var maximum = arguments.OptionalInt(2, "i32") ?? -1;
        arguments.AtMost(3);
        return Value.From(TextSearch.Replace(text, from, to, state.Limits, maximum < 0 ? long.MaxValue : maximum));
    }

    private static Value Split(string text, Arguments arguments)
    {
        var separator = arguments.Has(0) ? arguments.RequiredString(0) : null;
        var maximum = arguments.OptionalInt(1, "i64");
        arguments.AtMost(2);
        return Value.FromItems(ValueListBuilder.ToArray(TextSearch.Split(text, separator, maximum), Value.From));
    }

    private static Value SplitLines(string text, Arguments arguments)
    {
        var keepsEnds = arguments.AtMost(1).OptionalBool(0) ?? false;
        if (!keepsEnds)
        {
            return Value.FromItems(ValueListBuilder.ToArray(TextSearch.Lines(text), Value.From));
        }

        var lines = new ValueListBuilder();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(Value.From(text[start..end]));
            start = end;
        }

        return Value.FromItems(lines.ToArray());
    }

    private static Value Count(string text, Arguments arguments)
    {
        var part = Single(arguments);
        if (part.Length == 0)
        {
            throw MethodErrors.CountsNothing();
        }

        var count = 0;
        for (var index = text.IndexOf(part, StringComparison.Ordinal); index >= 0; index = text.IndexOf(part, index, StringComparison.Ordinal))
        {
            count++;
            index += part.Length;
        }

        return Value.From(count);
    }

    /// <summary>Positions count UTF-8 bytes, as in MiniJinja.</summary>
    private static Value Position(string text, int index) =>
        Value.From(index < 0 ? -1 : Encoding.UTF8.GetByteCount(text.AsSpan(0, index)));

    private static Value Join(RenderState state, string separator, Arguments arguments)
    {
        var items = Iteration.Items(arguments.Required(0));
        arguments.AtMost(1);
        var output = new StringBuilder();
        for (var index = 0; index < items.Length; index++)
        {
            output.Append(index == 0 ? string.Empty : separator);
            ValuePrinter.Print(output, items[index]);
            Arithmetic.CheckSize(output.Length, state.Limits);
        }

        return Value.From(output.ToString());
    }
}
