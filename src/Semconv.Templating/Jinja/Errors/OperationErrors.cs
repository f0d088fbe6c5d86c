using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>The errors of operators, accesses and calls. Details read as Weaver's, because people search for them.</summary>
internal static class OperationErrors
{
    public static JinjaException Invalid(string? detail) => new(JinjaErrorKind.InvalidOperation, detail);

    public static JinjaException Undefined(string? help = null) => new(JinjaErrorKind.UndefinedValue, null) { Help = help };

    public static JinjaException UnsupportedOperands(string operation, Value left, Value right) =>
        Invalid($"tried to use {operation} operator on unsupported types {Kinds.NameOf(left)} and {Kinds.NameOf(right)}");

    public static JinjaException CannotCalculate(string operation, Value left, Value right) =>
        Invalid($"unable to calculate {ValuePrinter.ToText(left)} {operation} {ValuePrinter.ToText(right)}");

    public static JinjaException NotRepeatable() => Invalid("strings can only be multiplied with integers");

    public static JinjaException SequenceNotRepeatable() =>
        Invalid("sequences and iterables can only be multiplied with integers");

    public static JinjaException NotContainer() => Invalid("cannot perform a containment check on this value");

    public static JinjaException NotCallable(Value value) =>
        Invalid($"value of type {Kinds.NameOf(value)} is not callable");

    public static JinjaException NotIterable(Value value) => Invalid($"{Kinds.NameOf(value)} is not iterable");

    public static JinjaException NotSliceable(Value value) => Invalid($"value of type {Kinds.NameOf(value)} cannot be sliced");

    public static JinjaException ZeroStep() => Invalid("cannot slice by step size of 0");

    public static JinjaException NotNamespace(Value value) =>
        Invalid($"can only assign to namespaces, not {Kinds.NameOf(value)}");

    public static JinjaException UnknownMethod(Value value, string name) =>
        new(JinjaErrorKind.UnknownMethod, $"{Kinds.NameOf(value)} has no method named {name}");

    public static JinjaException UnknownFunction(string name, string? help) =>
        new(JinjaErrorKind.UnknownFunction, $"{name} is unknown") { Help = help };

    public static JinjaException UnknownFilter(string name, string? help) =>
        new(JinjaErrorKind.UnknownFilter, $"filter {name} is unknown") { Help = help };

    public static JinjaException UnknownTest(string name, string? help) =>
        new(JinjaErrorKind.UnknownTest, $"test {name} is unknown") { Help = help };

    /// <summary>A filter or test that is named as an argument; MiniJinja leaves the name out.</summary>
    public static JinjaException UnknownNamed(JinjaErrorKind kind, string? help) => new(kind, null) { Help = help };

    public static JinjaException CannotUnpack() => new(JinjaErrorKind.CannotUnpack, "value is not iterable");

    public static JinjaException WrongLength(int expected, int actual) =>
        new(JinjaErrorKind.CannotUnpack, $"sequence of wrong length (expected {Number(expected)}, got {Number(actual)})");

    public static JinjaException NoRecursiveLoop() => Invalid("cannot recurse outside of recursive loop");

    public static JinjaException LoopArgument() => Invalid("loop() takes one argument");

    public static JinjaException NoParentBlock() => Invalid("no parent block exists");

    public static JinjaException SuperOutsideBlock() => Invalid("cannot super outside of block");

    public static JinjaException UnknownBlock(string name) => new(JinjaErrorKind.UnknownBlock, $"block '{name}' not found");

    public static JinjaException RequiredBlock(string name) => Invalid($"Required block '{name}' not found");

    public static JinjaException SecondExtends() => Invalid("tried to extend a second time in a template");

    public static JinjaException InheritanceCycle(string name) =>
        Invalid($"cycle in template inheritance. \"{name}\" was referenced more than once");

    public static JinjaException TemplateNameNotString() => Invalid("template name was not a string");

    public static JinjaException TemplateMissing(string name, string? help) =>
        new(JinjaErrorKind.TemplateNotFound, $"template \"{name}\" does not exist") { Help = help };

    public static JinjaException IncludeMissing(IReadOnlyList<string> names, string? help) => new(
        JinjaErrorKind.TemplateNotFound,
        names.Count == 1
            ? $"tried to include non-existing template \"{names[0]}\""
            : $"tried to include one of multiple templates, none of which existed [{string.Join(", ", names.Select(name => $"\"{name}\""))}]")
    {
        Help = help,
    };

    public static JinjaException BadAutoEscape() => Invalid("invalid value to autoescape tag");

    public static JinjaException RecursionLimit() => Invalid("recursion limit exceeded");

    public static JinjaException Limit(string what, long limit) => new(
        JinjaErrorKind.LimitExceeded, $"{what} exceeds the limit of {limit.ToString(System.Globalization.CultureInfo.InvariantCulture)}");

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
