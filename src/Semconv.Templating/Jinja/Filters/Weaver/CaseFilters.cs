using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters.Weaver;

/// <summary>Filters that convert identifiers between styles; they accept nothing but strings.</summary>
internal static class CaseFilters
{
    public static FilterFunction Style(string separator, Func<string, int, string> convert) =>
        (_, subject, arguments) => Convert(subject, arguments, text => WordCase.Join(text, separator, convert));

    /// <summary>The variants for constants: underscores vanish first, so that only dots separate words.</summary>
    public static FilterFunction ConstantStyle(string separator, Func<string, int, string> convert) => (_, subject, arguments) => Convert(
        subject, arguments, text => WordCase.Join(text.Replace("_", string.Empty, StringComparison.Ordinal), separator, convert));

    public static Value CapitalizeFirst(RenderState state, Value subject, Arguments arguments) => Convert(subject, arguments, text =>
    {
        var length = text.Length > 1 && char.IsHighSurrogate(text[0]) ? 2 : Math.Min(1, text.Length);
        return Casing.Upper(text[..length]) + text[length..];
    });

    private static Value Convert(Value subject, Arguments arguments, Func<string, string> convert)
    {
        arguments.AtMost(0);
        return Value.From(convert(Conversion.ToStringOnly(subject)));
    }
}
