using System.Globalization;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>The errors of filters and functions that every MiniJinja has.</summary>
internal static class FilterErrors
{
    public static JinjaException NotJson() => OperationErrors.Invalid(
        "the value has no form in JSON", "print only texts, numbers, lists and maps with text keys", WeaverErrorWording.NotJson);

    public static JinjaException ZeroRangeStep() => OperationErrors.Invalid(
        "a range in steps of 0 never ends", "pass a step above or below 0", WeaverErrorWording.ZeroRangeStep);

    public static JinjaException RangeTooLong() => OperationErrors.Invalid(
        "the range has more items than a range may have", "move its ends closer together", WeaverErrorWording.RangeTooLong);

    public static JinjaException BadNamespaceArgument(Value value) => OperationErrors.Invalid(
        $"'namespace' got a value of kind '{Kinds.NameOf(value)}'", "pass a map, or 'name=value' pairs", WeaverFilterWording.BadNamespaceArgument(value));

    public static JinjaException CyclerNeedsValue() => OperationErrors.Invalid(
        "'cycler' got an empty list", "pass a list with one item or more", WeaverErrorWording.CyclerNeedsValue);

    public static JinjaException CyclerNotIterable() => OperationErrors.Invalid(
        "'cycler' got something else than a list", "pass the values in one list", WeaverErrorWording.CyclerNotIterable);

    public static JinjaException NoAbsolute() => OperationErrors.Invalid(
        "only numbers have an absolute value", "convert the value with '|int' or '|float'", WeaverErrorWording.NoAbsolute);

    public static JinjaException NotRoundable(Value value) => OperationErrors.Invalid(
        $"a value of kind '{Kinds.NameOf(value)}' cannot be rounded", "convert it with '|float'", WeaverFilterWording.NotRoundable(value));

    public static JinjaException NotInteger(Value value) => OperationErrors.Invalid(
        $"a value of kind '{Kinds.NameOf(value)}' gives no whole number", "pass a number, or a text with digits", WeaverErrorWording.CannotConvert(value, "integer"));

    public static JinjaException NotFloat(Value value) => OperationErrors.Invalid(
        $"a value of kind '{Kinds.NameOf(value)}' gives no number", "pass a number, or a text with digits", WeaverErrorWording.CannotConvert(value, "float"));

    public static JinjaException BadFloat(string text) => OperationErrors.Invalid(
        $"the text '{text}' is no number",
        "pass digits with at most one point",
        text.Length == 0 ? WeaverErrorWording.EmptyFloat : WeaverErrorWording.UnreadableFloat);

    public static JinjaException NoLength(Value value) => OperationErrors.Invalid(
        $"a value of kind '{Kinds.NameOf(value)}' has no length", "pass a text, a list or a map", WeaverFilterWording.NoLength(value));

    public static JinjaException NotReversible(Value value) => OperationErrors.Invalid(
        $"a value of kind '{Kinds.NameOf(value)}' has no reverse order", "pass a text or a list", WeaverFilterWording.NotReversible(value));

    public static JinjaException NoFirst() => OperationErrors.Invalid("the value has no first item", "pass a text or a list", WeaverErrorWording.NoFirst);

    public static JinjaException NoLast() => OperationErrors.Invalid("the value has no last item", "pass a text or a list", WeaverErrorWording.NoLast);

    public static JinjaException NotJoinable(Value value) => OperationErrors.Invalid(
        $"a value of kind '{Kinds.NameOf(value)}' has no items to join", "pass a list", WeaverFilterWording.NotJoinable(value));

    public static JinjaException NotList() => OperationErrors.Invalid("the value gives no list", "pass a list, a map or a text", WeaverErrorWording.NotList);

    public static JinjaException NotPairList() => OperationErrors.Invalid(
        "the value has no keys to sort by", "pass a map", WeaverErrorWording.NotPairList);

    public static JinjaException NotPairs() => OperationErrors.Invalid("the value has no pairs of key and value", "pass a map", WeaverErrorWording.NotPairs);

    public static JinjaException NotSummable(Value value) => OperationErrors.Invalid(
        $"an item of kind '{Kinds.NameOf(value)}' cannot be added up", "select the numbers first, such as with '|select(\"number\")'", WeaverFilterWording.NotSummable(value));

    public static JinjaException ZeroCount() => OperationErrors.Invalid("a part cannot have 0 items", "pass a count of 1 or more", WeaverErrorWording.ZeroCount);

    public static JinjaException NotZippable(Value value) => OperationErrors.Invalid(
        $"'zip' got a value of kind '{Kinds.NameOf(value)}'", "pass lists only", WeaverFilterWording.NotZippable(value));

    public static JinjaException NotPluralizable(Value value) => OperationErrors.Invalid(
        $"'pluralize' cannot count a value of kind '{Kinds.NameOf(value)}'", "pass a whole number or a list", WeaverFilterWording.NotPluralizable(value));

    public static JinjaException TruncatesTooShort(long minimum, long actual) => OperationErrors.Invalid(
        string.Create(CultureInfo.InvariantCulture, $"a length of {actual} leaves no place for the end mark"),
        string.Create(CultureInfo.InvariantCulture, $"pass a length of {minimum} or more, or a shorter 'end'"),
        WeaverFilterWording.TruncatesTooShort(minimum, actual));

    public static JinjaException StringExpected(Value value) => OperationErrors.Invalid(
        $"the filter works on text and got a value of kind '{Kinds.NameOf(value)}'", "convert it with '|string'", WeaverFilterWording.StringExpected(value));

    public static JinjaException FilterNameMissing() => OperationErrors.Invalid(
        "'map' does not say which filter it applies", "pass the name of a filter, or 'attribute=...'", WeaverErrorWording.FilterNameMissing);

    public static JinjaException FilterNameNotString() => OperationErrors.Invalid(
        "'map' got something else than the name of a filter", "write the name of the filter in quotes", WeaverErrorWording.FilterNameNotString);
}
