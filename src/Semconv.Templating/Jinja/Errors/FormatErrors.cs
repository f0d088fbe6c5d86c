using System.Globalization;
using Semconv.Templating.Jinja.Filters;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>The errors of format texts.</summary>
internal static class FormatErrors
{
    private const string ConversionHelp = "write '%s' for text, '%d' for whole numbers, '%f' for others, '%%' for a percent sign";

    public static JinjaException MissingArgument(int offset) => At(
        "there is no argument for the conversion", offset, "pass one argument per conversion", WeaverFilterWording.FormatArgumentMissing(offset));

    public static JinjaException MissingField(int offset) => At(
        "there is no argument for the field", offset, "pass the argument that the field names", WeaverFilterWording.FormatFieldMissing(offset));

    public static JinjaException Incomplete(int offset) => At(
        "the format text ends within the conversion", offset, ConversionHelp, WeaverFilterWording.FormatIncomplete(offset));

    public static JinjaException UnknownConversion(char conversion, int offset) => At(
        $"'{conversion}' is no conversion, used", offset, ConversionHelp, WeaverFilterWording.UnknownConversion(conversion, offset));

    public static JinjaException Mismatch(FormatSpec spec, Value value, string name) => At(
        $"a value of kind '{Kinds.NameOf(value)}' cannot be shown with '{spec.Conversion}'",
        spec.Offset,
        ConversionHelp,
        WeaverFilterWording.FormatMismatch(spec, value, name));

    public static JinjaException BadField(int offset) => At(
        "the field cannot be read", offset, "write '{}', '{0}' or '{name}', and double a brace that is text", WeaverFilterWording.BadField(offset));

    private static JinjaException At(string problem, int offset, string help, string wording) =>
        OperationErrors.Invalid(string.Create(CultureInfo.InvariantCulture, $"{problem} at offset {offset} of the format text"), help, wording);
}
