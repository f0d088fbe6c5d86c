using System.Text;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters;

/// <summary>Filters that turn any value into another form, or stand in for a missing one.</summary>
internal static class ConversionFilters
{
    public static Value Default(RenderState state, Value subject, Arguments arguments)
    {
        // Keyword arguments are one more argument, as in MiniJinja: alone they are the default itself, behind it they are true.
        var isLax = arguments.AtMost(2).Count > 1 && Truth.Of(arguments[1]);
        var otherwise = arguments.Count > 0 ? arguments[0] : Value.EmptyString;
        return subject.IsUndefined || (isLax && !Truth.Of(subject)) ? otherwise : subject;
    }

    public static Value String(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return subject.IsString ? subject : Value.From(ValuePrinter.ToText(subject));
    }

    public static Value Safe(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return Value.FromSafe(ValuePrinter.ToText(subject));
    }

    public static Value Escape(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        if (subject.IsString && subject.IsSafe)
        {
            return subject;
        }

        var output = new StringBuilder();
        if (state.AutoEscape == AutoEscape.Json)
        {
            JsonWriter.Write(output, subject, null);
        }
        else
        {
            ValueEscaper.AppendHtml(output, ValuePrinter.ToText(subject));
        }

        return Value.FromSafe(output.ToString());
    }

    /// <summary>JSON that may stand in HTML: <c>&lt; &gt; &amp; '</c> are written as escapes.</summary>
    public static Value ToJson(RenderState state, Value subject, Arguments arguments)
    {
        var indent = arguments.Either(0, "indent");
        arguments.AtMost(1);
        int? width = indent.Kind switch
        {
            ValueKind.Undefined or ValueKind.None => null,
            ValueKind.Bool => indent.AsBool ? 2 : null,
            _ => (int)Math.Min(Conversion.ToInt64(indent, "usize"), 64),
        };
        var output = new StringBuilder();
        JsonWriter.Write(output, subject, width);
        var json = output
            .Replace("<", "\\u003c").Replace(">", "\\u003e").Replace("&", "\\u0026").Replace("'", "\\u0027");
        return Value.FromSafe(json.ToString());
    }

    public static Value PPrint(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        var output = new StringBuilder();
        PrettyPrinter.Print(output, subject, 0);
        return Value.From(output.ToString());
    }

    public static Value Items(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        var pairs = Iteration.TryPairs(subject) ?? throw FilterErrors.NotPairs();
        return Value.From(Array.ConvertAll(pairs, pair => Value.From([pair.Key, pair.Value])));
    }
}
