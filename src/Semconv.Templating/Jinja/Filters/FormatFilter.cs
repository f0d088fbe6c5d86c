using System.Globalization;
using System.Text;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters;

/// <summary><c>format</c> in the style of printf.</summary>
internal static class FormatFilter
{
    public static Value Format(RenderState state, Value subject, Arguments arguments)
    {
        var format = Conversion.ToStringOnly(subject);
        var output = new StringBuilder();
        var next = 0;
        for (var index = 0; index < format.Length; index++)
        {
            if (format[index] != '%')
            {
                output.Append(format[index]);
                continue;
            }

            var spec = ReadSpec(format, ref index, state.Limits);
            if (spec.Conversion == '%')
            {
                output.Append('%');
                continue;
            }

            output.Append(FormattedText.Convert(spec, Argument(spec, arguments, ref next)));
        }

        return Value.From(output.ToString());
    }

    private static Value Argument(FormatSpec spec, Arguments arguments, ref int next)
    {
        if (spec.Name is not null)
        {
            return arguments.Keywords is not null && arguments.Keywords.TryGet(spec.Name, out var named)
                ? named
                : throw FormatErrors.MissingArgument(spec.Offset);
        }

        var values = arguments.Values;
        return next < values.Length ? values[next++] : throw FormatErrors.MissingArgument(spec.Offset);
    }

    /// <summary>Reads from the percent sign; leaves the index at the conversion character.</summary>
    private static FormatSpec ReadSpec(string format, ref int index, JinjaLimits limits)
    {
        var spec = new FormatSpec();
        var position = index + 1;
        if (position < format.Length && format[position] == '(')
        {
            var close = format.IndexOf(')', position);
            spec.Name = close < 0 ? throw FormatErrors.Incomplete(format.Length) : format[(position + 1)..close];
            position = close + 1;
        }

        while (position < format.Length && format[position] is '-' or '+' or ' ' or '0' or '#')
        {
            spec.SetFlag(format[position++]);
        }

        spec.Width = ReadNumber(format, ref position) ?? 0;
        if (position < format.Length && format[position] == '.')
        {
            position++;
            spec.Precision = ReadNumber(format, ref position) ?? 0;
        }

        Arithmetic.CheckSize(Math.Max(spec.Width, spec.Precision ?? 0), limits);
        if (position >= format.Length)
        {
            throw FormatErrors.Incomplete(position);
        }

        spec.Conversion = format[position];
        spec.Offset = position;
        if (!"diouxXeEfFgGcs%".Contains(spec.Conversion, StringComparison.Ordinal))
        {
            throw FormatErrors.UnknownConversion(spec.Conversion, position);
        }

        index = position;
        return spec;
    }

    private static int? ReadNumber(string format, ref int position)
    {
        var start = position;
        while (position < format.Length && char.IsAsciiDigit(format[position]))
        {
            position++;
        }

        return position == start ? null
            : int.TryParse(format.AsSpan(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : int.MaxValue;
    }
}
