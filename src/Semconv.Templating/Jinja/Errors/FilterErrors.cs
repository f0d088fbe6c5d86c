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
}
