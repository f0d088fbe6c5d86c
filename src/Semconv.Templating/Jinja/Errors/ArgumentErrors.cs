using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>The errors of arguments of filters, tests, functions, methods and macros.</summary>
internal static class ArgumentErrors
{
    public static JinjaException TooMany() => new(JinjaErrorKind.TooManyArguments, null);

    public static JinjaException Missing() => new(JinjaErrorKind.MissingArgument, null);

    public static JinjaException MissingKeyword(string name) =>
        new(JinjaErrorKind.MissingArgument, $"missing keyword argument '{name}'");

    public static JinjaException UnknownKeyword(string name, string? help = null) =>
        new(JinjaErrorKind.TooManyArguments, $"unknown keyword argument '{name}'") { Help = help };

    public static JinjaException UnknownMacroKeyword(string name, string? help) =>
        new(JinjaErrorKind.TooManyArguments, $"unknown keyword argument `{name}`") { Help = help };

    public static JinjaException DuplicateMacroArgument(string name) =>
        new(JinjaErrorKind.TooManyArguments, $"duplicate argument `{name}`");

    public static JinjaException CannotConvert(Value value, string type) =>
        OperationErrors.Invalid($"cannot convert {Kinds.NameOf(value)} to {type}");

    public static JinjaException NotKeywordMap(Value value) =>
        OperationErrors.Invalid($"attempted to apply keyword arguments from non map (got {Kinds.NameOf(value)})");

    public static JinjaException NotString() => OperationErrors.Invalid("value is not a string");
}
