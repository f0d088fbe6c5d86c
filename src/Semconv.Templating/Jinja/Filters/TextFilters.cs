using System.Text;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters;

/// <summary>Filters that change the letters and lines of a text. What is no text is printed first.</summary>
internal static class TextFilters
{
    public static Value Upper(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return Value.From(Casing.Upper(ValuePrinter.ToText(subject)));
    }

    public static Value Lower(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return Value.From(Casing.Lower(ValuePrinter.ToText(subject)));
    }

    public static Value Title(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return Value.From(Casing.Title(ValuePrinter.ToText(subject)));
    }

    public static Value Capitalize(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return Value.From(Casing.Capitalize(ValuePrinter.ToText(subject)));
    }

    public static Value Trim(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(1);
        var text = ValuePrinter.ToText(subject);
        return Value.From(arguments.OptionalText(0) is { } characters ? TextTrimming.Both(text, characters) : text.Trim());
    }

    public static Value Replace(RenderState state, Value subject, Arguments arguments)
    {
        var from = arguments.RequiredText(0);
        var to = arguments.RequiredText(1);
        arguments.AtMost(2);
        return Value.From(TextSearch.Replace(ValuePrinter.ToText(subject), from, to, state.Limits));
    }

    public static Value Split(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(2);
        var text = Conversion.ToStringOnly(subject);
        var separator = arguments.Has(0) ? Conversion.ToStringOnly(arguments[0]) : null;
        var maximum = arguments.OptionalInt(1, "i64");
        var parts = ValueListBuilder.ToArray(TextSearch.Split(text, separator, maximum), Value.From);
        return Value.From(new IteratorObject(() => parts));
    }

    public static Value Lines(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return Value.FromItems(ValueListBuilder.ToArray(TextSearch.Lines(Conversion.ToStringOnly(subject)), Value.From));
    }

    public static Value Indent(RenderState state, Value subject, Arguments arguments)
    {
        var width = Conversion.ToInt64(Or(arguments.Either(0, "width"), Value.From(4)), "usize");
        var first = Conversion.ToBool(Or(arguments.Either(1, "first"), Value.False));
        var blank = Conversion.ToBool(Or(arguments.Either(2, "blank"), Value.False));
        arguments.AtMost(3);
        Arithmetic.CheckSize(width, state.Limits);
        var lines = WithoutLastBreak(ValuePrinter.ToText(subject)).Split('\n');
        Arithmetic.CheckSize(width * lines.Length, state.Limits);
        var output = new StringBuilder();
        for (var index = 0; index < lines.Length; index++)
        {
            var isIndented = (index > 0 || first) && (lines[index].Length > 0 || blank);
            output.Append(' ', isIndented ? (int)width : 0).Append(lines[index]).Append('\n');
        }

        return Value.From(WithoutLastBreak(output.ToString()));
    }

    private static Value Or(Value value, Value otherwise) => value.Kind is ValueKind.Undefined or ValueKind.None ? otherwise : value;

    private static string WithoutLastBreak(string text)
    {
        var length = text.Length;
        length -= length > 0 && text[length - 1] == '\n' ? 1 : 0;
        length -= length > 0 && text[length - 1] == '\r' ? 1 : 0;
        return text[..length];
    }
}
