using System.Globalization;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>What Weaver 0.25.1 prints about a failing template, as recorded: data that scripts match on. Our own sentences stand where the errors are made.</summary>
internal static class WeaverErrorWording
{
    public const string OpenComment = "unexpected end of comment";
    public const string OpenRawBlock = "unexpected end of raw block";
    public const string OpenString = "unexpected end of string";
    public const string BadEscape = "bad string escape";
    public const string BadCharacter = "unexpected character";
    public const string TrailingUnderscore = "'_' may not occur at end of number";
    public const string BadFloat = "invalid float";
    public const string BadInteger = "invalid integer (too large)";
    public const string TooDeep = "template exceeds maximum recursion limits";
    public const string EmptySubscript = "empty subscript";
    public const string PositionalAfterKeyword = "non-keyword arg after keyword arg";
    public const string TooManyWritten = "Too many arguments in function call";
    public const string BlockInMacro = "block tags in macros are not allowed";
    public const string RequiredBlockHasContent = "Required blocks can only contain comments or whitespace";
    public const string NameExpected = "expected a name to import the template as";
    public const string FilterExpected = "expected a filter";

    public const string NotRepeatable = "strings can only be multiplied with integers";
    public const string SequenceNotRepeatable = "sequences and iterables can only be multiplied with integers";
    public const string NotContainer = "cannot perform a containment check on this value";
    public const string ZeroStep = "cannot slice by step size of 0";
    public const string CannotUnpack = "value is not iterable";
    public const string NoRecursiveLoop = "cannot recurse outside of recursive loop";
    public const string LoopArgument = "loop() takes one argument";
    public const string NoParentBlock = "no parent block exists";
    public const string SuperOutsideBlock = "cannot super outside of block";
    public const string SecondExtends = "tried to extend a second time in a template";
    public const string TemplateNameNotString = "template name was not a string";
    public const string BadAutoEscape = "invalid value to autoescape tag";
    public const string RecursionLimit = "recursion limit exceeded";
    public const string NotString = "value is not a string";

    public const string NotJson = "cannot serialize to JSON";
    public const string ZeroRangeStep = "cannot create range with step of 0";
    public const string RangeTooLong = "range has too many elements";
    public const string CyclerNeedsValue = "at least one value required";
    public const string CyclerNotIterable = "not iterable";
    public const string NoAbsolute = "cannot get absolute value";
    public const string EmptyFloat = "cannot parse float from empty string";
    public const string UnreadableFloat = "invalid float literal";
    public const string NoFirst = "cannot get first item from value";
    public const string NoLast = "cannot get last item from value";
    public const string NotList = "cannot convert value to list";
    public const string NotPairList = "cannot convert value into pair list";
    public const string NotPairs = "cannot convert value into pairs";
    public const string ZeroCount = "count cannot be 0";
    public const string FilterNameMissing = "filter name is required";
    public const string FilterNameNotString = "filter name must be a string";

    public const string EmptyName = "``: must not be empty";
    public const string EmptyEnum = "Empty enum type";
    public const string BadIndentType = "Invalid indent type, must be 'space' or 'tab'";

    public static string Unexpected(string found, string? expected) => expected is null ? $"unexpected {found}" : $"unexpected {found}, expected {expected}";

    public static string UnknownStatement(string name) => $"unknown statement {name}";

    public static string StatementExpected(string found) => $"unknown {found}, expected statement";

    public static string OutsideLoop(string keyword) => $"'{keyword}' must be placed inside a loop";

    public static string Reserved(string name) => $"cannot assign to reserved variable name {name}";

    public static string DuplicateBlock(string name) => $"block '{name}' defined twice";

    public static string BlockNameMismatch(string found, string expected) => $"mismatching name on block. Got `{found}`, expected `{expected}`";

    public static string CallExpected(string found) => $"expected call expression in call block, got {found}";

    public static string UnsupportedOperands(string operation, Value left, Value right) =>
        $"tried to use {operation} operator on unsupported types {Kinds.NameOf(left)} and {Kinds.NameOf(right)}";

    public static string CannotCalculate(string operation, Value left, Value right) =>
        $"unable to calculate {ValuePrinter.ToText(left)} {operation} {ValuePrinter.ToText(right)}";

    public static string NotCallable(Value value) => $"value of type {Kinds.NameOf(value)} is not callable";

    public static string NotIterable(Value value) => $"{Kinds.NameOf(value)} is not iterable";

    public static string NotSliceable(Value value) => $"value of type {Kinds.NameOf(value)} cannot be sliced";

    public static string NotNamespace(Value value) => $"can only assign to namespaces, not {Kinds.NameOf(value)}";

    public static string UnknownMethod(Value value, string name) => $"{Kinds.NameOf(value)} has no method named {name}";

    public static string Unknown(string name) => $"{name} is unknown";

    public static string WrongLength(int expected, int actual) =>
        string.Create(CultureInfo.InvariantCulture, $"sequence of wrong length (expected {expected}, got {actual})");

    public static string UnknownBlock(string name) => $"block '{name}' not found";

    public static string RequiredBlock(string name) => $"Required block '{name}' not found";

    public static string InheritanceCycle(string name) => $"cycle in template inheritance. \"{name}\" was referenced more than once";

    public static string TemplateMissing(string name) => $"template \"{name}\" does not exist";

    public static string IncludeMissing(IReadOnlyList<string> names) => names.Count == 1
        ? $"tried to include non-existing template \"{names[0]}\""
        : $"tried to include one of multiple templates, none of which existed [{string.Join(", ", names.Select(name => $"\"{name}\""))}]";

    public static string ErrorIn(string name) => $"error in \"{name}\"";

    public static string MissingKeyword(string name) => $"missing keyword argument '{name}'";

    public static string UnknownKeyword(string name) => $"unknown keyword argument '{name}'";

    public static string UnknownMacroKeyword(string name) => $"unknown keyword argument `{name}`";

    public static string DuplicateMacroArgument(string name) => $"duplicate argument `{name}`";

    public const string KeywordsInsteadOfText = "cannot convert kwargs to string";

    public static string CannotConvert(Value value, string type) => $"cannot convert {Kinds.NameOf(value)} to {type}";

    public static string NotKeywordMap(Value value) => $"attempted to apply keyword arguments from non map (got {Kinds.NameOf(value)})";

    public static string NotStrings(string method, Value value) => $"{method} argument must be string or a tuple of strings, not {Kinds.NameOf(value)}";

    public static string NotOnlyStrings(string method, Value value) => $"tuple for {method} must contain only strings, not {Kinds.NameOf(value)}";
}
