using System.Globalization;
using Semconv.Templating.Jinja.Filters;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>The errors of format texts.</summary>
internal static class FormatErrors
{
    public static JinjaException MissingArgument(int offset) =>
        OperationErrors.Invalid($"missing an argument for format spec at offset '{Number(offset)}'");

    public static JinjaException MissingField(int offset) =>
        OperationErrors.Invalid($"argument not found for format field at offset {Number(offset)}");

    public static JinjaException Incomplete(int offset) =>
        OperationErrors.Invalid($"incomplete format spec at offset {Number(offset)}; missing conversion type");

    public static JinjaException UnknownConversion(char conversion, int offset) =>
        OperationErrors.Invalid($"invalid conversion type '{conversion}' in format spec at offset {Number(offset)}");

    public static JinjaException Mismatch(FormatSpec spec, Value value, string name) => OperationErrors.Invalid(
        $"invalid format spec at offset {Number(spec.Offset)}; '{Kinds.NameOf(value)}' cannot be formatted in {name} format ('{spec.Conversion}')");

    public static JinjaException BadField(int offset) => OperationErrors.Invalid($"invalid format field at offset {Number(offset)}");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
