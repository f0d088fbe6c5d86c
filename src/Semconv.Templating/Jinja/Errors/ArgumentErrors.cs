using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>The errors of arguments of filters, tests, functions, methods and macros.</summary>
internal static class ArgumentErrors
{
    public static JinjaException TooMany() =>
        new(JinjaErrorKind.TooManyArguments, "the call passes more arguments than there are parameters", "remove the last arguments", null);

    public static JinjaException Missing() =>
        new(JinjaErrorKind.MissingArgument, "the call leaves out an argument that is needed", "add the missing argument", null);

    public static JinjaException MissingKeyword(string name) => new(
        JinjaErrorKind.MissingArgument, $"the argument '{name}' is missing", $"add '{name}=...' to the call", WeaverErrorWording.MissingKeyword(name));

    public static JinjaException UnknownKeyword(string name, string? help = null) => new(
        JinjaErrorKind.TooManyArguments, $"there is no argument '{name}'", help ?? $"remove '{name}=...'", WeaverErrorWording.UnknownKeyword(name));

    public static JinjaException UnknownMacroKeyword(string name, string? help) => new(
        JinjaErrorKind.TooManyArguments,
        $"the macro has no parameter '{name}'",
        help ?? $"remove '{name}=...', or add the parameter to the macro",
        WeaverErrorWording.UnknownMacroKeyword(name));

    public static JinjaException DuplicateMacroArgument(string name) => new(
        JinjaErrorKind.TooManyArguments,
        $"the parameter '{name}' gets two values",
        $"remove '{name}=...', or the argument at its position",
        WeaverErrorWording.DuplicateMacroArgument(name));

    public static JinjaException CannotConvert(Value value, string type) => OperationErrors.Invalid(
        $"an argument is of kind '{Kinds.NameOf(value)}' and is no {(type is "f64" ? "number" : "whole number")} that fits",
        "pass a number, or convert the argument with '|int' or '|float'",
        WeaverErrorWording.CannotConvert(value, type));

    public static JinjaException NotKeywordMap(Value value) => OperationErrors.Invalid(
        $"what stands behind '**' is of kind '{Kinds.NameOf(value)}' instead of a map", "write a map behind '**'", WeaverErrorWording.NotKeywordMap(value));

    public static JinjaException KeywordsInsteadOfText() => OperationErrors.Invalid(
        "an argument with a name stands where a text is needed", "pass the text without a name", WeaverErrorWording.KeywordsInsteadOfText);

    public static JinjaException NotString() => OperationErrors.Invalid(
        "the value is no text", "convert it with '|string'", WeaverErrorWording.NotString);
}
