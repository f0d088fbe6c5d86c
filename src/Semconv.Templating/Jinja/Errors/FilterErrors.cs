using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>The errors of MiniJinja's filters and functions.</summary>
internal static class FilterErrors
{
    public static JinjaException NotJson() => OperationErrors.Invalid("cannot serialize to JSON");

    public static JinjaException ZeroRangeStep() => OperationErrors.Invalid("cannot create range with step of 0");

    public static JinjaException RangeTooLong() => OperationErrors.Invalid("range has too many elements");

    public static JinjaException BadNamespaceArgument(Value value) =>
        OperationErrors.Invalid($"expected object or keyword arguments, got {Kinds.NameOf(value)}");

    public static JinjaException CyclerNeedsValue() => OperationErrors.Invalid("at least one value required");

    public static JinjaException CyclerNotIterable() => OperationErrors.Invalid("not iterable");

    public static JinjaException NoAbsolute() => OperationErrors.Invalid("cannot get absolute value");

    public static JinjaException NotRoundable(Value value) => OperationErrors.Invalid($"cannot round value ({Kinds.NameOf(value)})");

    public static JinjaException NotInteger(Value value) => OperationErrors.Invalid($"cannot convert {Kinds.NameOf(value)} to integer");

    public static JinjaException NotFloat(Value value) => OperationErrors.Invalid($"cannot convert {Kinds.NameOf(value)} to float");

    public static JinjaException BadFloat(string text) =>
        OperationErrors.Invalid(text.Length == 0 ? "cannot parse float from empty string" : "invalid float literal");

    public static JinjaException NoLength(Value value) =>
        OperationErrors.Invalid($"cannot calculate length of value of type {Kinds.NameOf(value)}");

    public static JinjaException NotReversible(Value value) => OperationErrors.Invalid($"cannot reverse values of type {Kinds.NameOf(value)}");

    public static JinjaException NoFirst() => OperationErrors.Invalid("cannot get first item from value");

    public static JinjaException NoLast() => OperationErrors.Invalid("cannot get last item from value");

    public static JinjaException NotJoinable(Value value) => OperationErrors.Invalid($"cannot join value of type {Kinds.NameOf(value)}");

    public static JinjaException NotList() => OperationErrors.Invalid("cannot convert value to list");

    public static JinjaException NotPairList() => OperationErrors.Invalid("cannot convert value into pair list");

    public static JinjaException NotPairs() => OperationErrors.Invalid("cannot convert value into pairs");

    public static JinjaException NotSummable(Value value) => OperationErrors.Invalid($"can only sum numbers, got {Kinds.NameOf(value)}");

    public static JinjaException ZeroCount() => OperationErrors.Invalid("count cannot be 0");

    public static JinjaException NotZippable(Value value) =>
        OperationErrors.Invalid($"zip filter argument must be iterable, got {Kinds.NameOf(value)}");

    public static JinjaException NotPluralizable(Value value) => OperationErrors.Invalid(
        $"Pluralize argument is not an integer, or a sequence / object with a length but of type {Kinds.NameOf(value)}");

    public static JinjaException TruncatesTooShort(long minimum, long actual) => OperationErrors.Invalid(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"expected length >= {minimum}, got {actual}"));

    public static JinjaException StringExpected(Value value) => OperationErrors.Invalid($"expected string, got {Kinds.NameOf(value)}");

    public static JinjaException FilterNameMissing() => OperationErrors.Invalid("filter name is required");

    public static JinjaException FilterNameNotString() => OperationErrors.Invalid("filter name must be a string");
}
