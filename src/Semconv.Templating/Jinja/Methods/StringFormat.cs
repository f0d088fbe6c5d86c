using System.Globalization;
using System.Text;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Filters;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Methods;

/// <summary><c>'...'.format(...)</c>: fields in braces by position or name.</summary>
internal static class StringFormat
{
    public static string Format(RenderState state, string format, Arguments arguments)
    {
        var output = new StringBuilder();
        var next = 0;
        for (var index = 0; index < format.Length; index++)
        {
            var character = format[index];
            if (character is not ('{' or '}'))
            {
                output.Append(character);
            }
            else if (index + 1 < format.Length && format[index + 1] == character)
            {
                output.Append(character);
                index++;
            }
            else
            {
                var close = character == '{' ? format.IndexOf('}', index) : -1;
                var field = close < 0 ? throw FormatErrors.BadField(index) : format[(index + 1)..close];
                output.Append(Field(state, field, arguments, ref next, index));
                index = close;
            }
        }

        return output.ToString();
    }

    private static string Field(RenderState state, string field, Arguments arguments, ref int next, int offset)
    {
        var colon = field.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? field : field[..colon];
        var value = Find(name, arguments, ref next) ?? throw FormatErrors.MissingField(offset);
        var spec = ReadSpec(colon < 0 ? string.Empty : field[(colon + 1)..], offset);
        Arithmetic.CheckSize(Math.Max(spec.Width, spec.Precision ?? 0), state.Limits);
        if (spec.Conversion == '\0')
        {
            spec.Conversion = DefaultConversion(spec, value);
        }

        return FormattedText.Convert(spec, value);
    }

    private static char DefaultConversion(FormatSpec spec, Value value) => value.Kind switch
    {
        ValueKind.Int or ValueKind.BigInt => 'd',
        ValueKind.Float when spec.Precision is not null => 'g',
        _ => 's',
    };

    private static Value? Find(string name, Arguments arguments, ref int next)
    {
        if (name.Length == 0)
        {
            return next < arguments.Values.Length ? arguments.Values[next++] : null;
        }

        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
        {
            return position < arguments.Values.Length ? arguments.Values[position] : null;
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var root = dot < 0 ? name : name[..dot];
        var found = arguments.Keywords is not null && arguments.Keywords.TryGet(root, out var value) ? value : (Value?)null;
        return found is { } start && dot >= 0 ? Access.TryGetPath(start, name[(dot + 1)..]) : found;
    }

    /// <summary><c>[[fill]align][sign][#][0][width][grouping][.precision][type]</c>.</summary>
    private static FormatSpec ReadSpec(string text, int offset)
    {
        var spec = new FormatSpec { IsPrintf = false, Offset = offset };
        var index = 0;
        if (text.Length > 1 && text[1] is '<' or '>' or '^' or '=')
        {
            spec.Fill = text[0];
            spec.Alignment = text[1];
            index = 2;
        }
        else if (text.Length > 0 && text[0] is '<' or '>' or '^' or '=')
        {
            spec.Alignment = text[0];
            index = 1;
        }

        while (index < text.Length && text[index] is '+' or '-' or ' ' or '#' or '0')
        {
            if (text[index] != '-')
            {
                spec.SetFlag(text[index]);
            }

            index++;
        }

        spec.Width = ReadNumber(text, ref index) ?? 0;
        if (index < text.Length && text[index] is ',' or '_')
        {
            spec.Grouping = text[index++];
        }

        if (index < text.Length && text[index] == '.')
        {
            index++;
            spec.Precision = ReadNumber(text, ref index);
        }

        spec.Conversion = index < text.Length ? text[index] : '\0';
        return index + 1 < text.Length ? throw FormatErrors.BadField(offset) : spec;
    }

    private static int? ReadNumber(string text, ref int index)
    {
        var start = index;
        while (index < text.Length && char.IsAsciiDigit(text[index]))
        {
            index++;
        }

        return index == start ? null
            : int.TryParse(text.AsSpan(start, index - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : int.MaxValue;
    }
}
