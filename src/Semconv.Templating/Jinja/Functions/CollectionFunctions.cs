using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Functions;

/// <summary>Functions that build lists, maps and namespaces.</summary>
internal static class CollectionFunctions
{
    /// <summary>MiniJinja's own limit.</summary>
    private const int LargestRange = 100_000;

    public static Value Range(RenderState state, Arguments arguments)
    {
        var first = arguments.RequiredInt(0, "isize");
        var second = arguments.OptionalInt(1, "isize");
        var step = arguments.OptionalInt(2, "isize") ?? 1;
        arguments.AtMost(3);
        var (start, stop) = second is { } end ? (first, end) : (0, first);
        if (step == 0)
        {
            throw FilterErrors.ZeroRangeStep();
        }

        var count = step > 0 ? Count(start, stop, step) : Count(stop, start, -(decimal)step);
        if (count > LargestRange)
        {
            throw FilterErrors.RangeTooLong();
        }

        var items = new Value[(int)count];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = Value.From(start + (index * step));
        }

        return Value.From(new LazyListObject(items));
    }

    public static Value Dict(RenderState state, Arguments arguments)
    {
        var source = arguments.Values.Length > 0 ? arguments.Values[0] : Value.None;
        if (arguments.Values.Length > 1)
        {
            throw ArgumentErrors.TooMany();
        }

        var pairs = source.Kind is ValueKind.None or ValueKind.Undefined ? [] : Iteration.TryPairs(source) ?? throw OperationErrors.NotDictSource();
        return Value.From(SortedMap.Create([.. pairs, .. arguments.Keywords ?? ValueMap.Empty]));
    }

    public static Value Namespace(RenderState state, Arguments arguments)
    {
        var members = new NamespaceObject();
        arguments.AtMost(1);
        if (arguments.Has(0))
        {
            var pairs = Iteration.TryPairs(arguments[0]) ?? throw FilterErrors.BadNamespaceArgument(arguments[0]);
            foreach (var (key, value) in pairs)
            {
                members.Set(ValuePrinter.ToText(key), value);
            }
        }

        return Value.From(members);
    }

    private static decimal Count(decimal low, decimal high, decimal step) => high <= low ? 0 : Math.Ceiling((high - low) / step);
}
