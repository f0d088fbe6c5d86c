using System.Globalization;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>The errors of operators, accesses and calls.</summary>
internal static class OperationErrors
{
    public static JinjaException Invalid(string message, string help, string? wording) => new(JinjaErrorKind.InvalidOperation, message, help, wording);

    public static JinjaException Undefined(string? help = null) => new(
        JinjaErrorKind.UndefinedValue, "a member of something undefined is used", help ?? "test it with 'is defined' before its members are used", null);

    public static JinjaException UnsupportedOperands(string operation, Value left, Value right) => Invalid(
        $"'{operation}' does not work between '{Kinds.NameOf(left)}' and '{Kinds.NameOf(right)}'",
        "convert one side, such as with '|int' or '|string', or join texts with '~'",
        WeaverErrorWording.UnsupportedOperands(operation, left, right));

    public static JinjaException CannotCalculate(string operation, Value left, Value right) => Invalid(
        $"'{operation}' has no result for these numbers", "test the right side for 0 and for its size first", WeaverErrorWording.CannotCalculate(operation, left, right));

    public static JinjaException NotRepeatable() => Invalid(
        "a text is repeated by something else than a whole number", "write a whole number behind '*'", WeaverErrorWording.NotRepeatable);

    public static JinjaException SequenceNotRepeatable() => Invalid(
        "a list is repeated by something else than a whole number", "write a whole number behind '*'", WeaverErrorWording.SequenceNotRepeatable);

    public static JinjaException NotNegatable() => Invalid("only a number can follow a minus sign", "convert the value with '|int' or '|float'", null);

    public static JinjaException NotDictSource() => Invalid("'dict' got something else than a map", "pass a map, or 'name=value' pairs", null);

    public static JinjaException NotContainer() => Invalid(
        "'in' is used on a value without items", "write a text, a list or a map behind 'in'", WeaverErrorWording.NotContainer);

    public static JinjaException NotCallable(Value value) => Invalid(
        $"a value of kind '{Kinds.NameOf(value)}' is called", "remove the parentheses, or call a macro or function", WeaverErrorWording.NotCallable(value));

    public static JinjaException NotIterable(Value value) => Invalid(
        $"a value of kind '{Kinds.NameOf(value)}' has no items", "loop over a list or a map", WeaverErrorWording.NotIterable(value));

    public static JinjaException NotSliceable(Value value) => Invalid(
        $"a value of kind '{Kinds.NameOf(value)}' has no slices", "slice a text or a list", WeaverErrorWording.NotSliceable(value));

    public static JinjaException ZeroStep() => Invalid("a slice in steps of 0 never ends", "write a step above or below 0", WeaverErrorWording.ZeroStep);

    public static JinjaException NotNamespace(Value value) => Invalid(
        $"a member of a value of kind '{Kinds.NameOf(value)}' is set", "create the value with 'namespace()'", WeaverErrorWording.NotNamespace(value));

    public static JinjaException UnknownMethod(Value value, string name) => new(
        JinjaErrorKind.UnknownMethod,
        $"a value of kind '{Kinds.NameOf(value)}' has no method '{name}'",
        "write a method of this kind of value, or a filter",
        WeaverErrorWording.UnknownMethod(value, name));

    public static JinjaException UnknownFunction(string name, string? help) => new(
        JinjaErrorKind.UnknownFunction,
        $"there is no function or macro '{name}'",
        help ?? "define or import the macro before it is called",
        WeaverErrorWording.Unknown(name));

    public static JinjaException UnknownFilter(string name, string? help) => new(
        JinjaErrorKind.UnknownFilter, $"there is no filter '{name}'", help ?? "write the name of a filter that exists", WeaverErrorWording.Unknown("filter " + name));

    public static JinjaException UnknownTest(string name, string? help) => new(
        JinjaErrorKind.UnknownTest, $"there is no test '{name}'", help ?? "write the name of a test that exists", WeaverErrorWording.Unknown("test " + name));

    /// <summary>A filter or test that is named as an argument; Weaver leaves the name out.</summary>
    public static JinjaException UnknownNamed(JinjaErrorKind kind, string name, string? help)
    {
        var what = kind == JinjaErrorKind.UnknownTest ? "test" : "filter";
        return new(kind, $"there is no {what} '{name}'", help ?? $"write the name of a {what} that exists", null);
    }

    public static JinjaException CannotUnpack() => new(
        JinjaErrorKind.CannotUnpack, "a value without items is assigned to several variables", "assign a list", WeaverErrorWording.CannotUnpack);

    public static JinjaException WrongLength(int expected, int actual) => new(
        JinjaErrorKind.CannotUnpack,
        string.Create(CultureInfo.InvariantCulture, $"{actual} items are assigned to {expected} variables"),
        "write one variable per item",
        WeaverErrorWording.WrongLength(expected, actual));

    public static JinjaException NoRecursiveLoop() => Invalid(
        "'loop' is called where no recursive loop is running", "add 'recursive' to the 'for' tag", WeaverErrorWording.NoRecursiveLoop);

    public static JinjaException LoopArgument() => Invalid("'loop' takes the items of the next round and nothing else", "pass one list", WeaverErrorWording.LoopArgument);

    public static JinjaException BadAutoEscape() => Invalid(
        "the 'autoescape' tag got a value that is no mode", "write true, false, 'html', 'json' or 'none'", WeaverErrorWording.BadAutoEscape);

    public static JinjaException RecursionLimit() => Invalid(
        "macros, includes or loops call themselves too often", "add a condition that ends the recursion", WeaverErrorWording.RecursionLimit);

    public static JinjaException MarkdownTooDeep() => new(
        JinjaErrorKind.LimitExceeded, "the Markdown text is nested too deeply", "look for brackets, quotes or stars that repeat without end", "the Markdown text is nested too deeply");

    public static JinjaException Limit(string what, long limit)
    {
        var message = $"{what} exceeds the limit of {limit.ToString(CultureInfo.InvariantCulture)}";
        return new(JinjaErrorKind.LimitExceeded, message, "look for a loop or repetition without end", message);
    }
}
