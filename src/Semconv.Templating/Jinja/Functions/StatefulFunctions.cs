using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Functions;

/// <summary>Functions whose results remember how often they were used.</summary>
internal static class StatefulFunctions
{
    public static Value Cycler(RenderState state, Arguments arguments)
    {
        var values = arguments.All();
        if (values.Length == 0)
        {
            throw FilterErrors.CyclerNeedsValue();
        }

        // Weaver takes one list; several arguments fail the same way as one that is no list.
        var items = values.Length == 1 ? Iteration.TryObjectItems(values[0]) : null;
        items = Kinds.IsMap(values[0]) ? null : items;
        return items is [] ? throw FilterErrors.CyclerNeedsValue() : Value.From(new CyclerObject(items ?? throw FilterErrors.CyclerNotIterable()));
    }

    public static Value Joiner(RenderState state, Arguments arguments) =>
        Value.From(new JoinerObject(arguments.AtMost(1).Has(0) ? arguments[0] : Value.From(", ")));
}
