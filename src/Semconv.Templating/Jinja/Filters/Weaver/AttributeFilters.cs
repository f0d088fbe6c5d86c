using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters.Weaver;

/// <summary>Filters over lists of attributes.</summary>
internal static class AttributeFilters
{
    private const string RequirementLevel = "requirement_level";

    /// <summary>By requirement level, then by name or key. A level that nobody knows is an error only when it is compared.</summary>
    public static Value AttributeSort(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        var items = Iteration.Items(subject);
        if (items.Length < 2)
        {
            return Value.From(items);
        }

        var ranks = new Value[items.Length];
        var names = new Value[items.Length];
        for (var index = 0; index < items.Length; index++)
        {
            ranks[index] = Value.From((long)Rank(items[index]));
            names[index] = NameOf(items[index]);
        }

        // Sorting by name before that by rank leaves equal ranks in the order of the names.
        var byName = StableSort.OrderOf(names, Comparison.Instance);
        var byRank = StableSort.OrderOf(Pick(ranks, byName), Comparison.Instance);
        return Value.FromItems(Pick(Pick(items, byName), byRank));
    }

    public static Value Required(RenderState state, Value subject, Arguments arguments) => Keep(subject, arguments, true);

    public static Value NotRequired(RenderState state, Value subject, Arguments arguments) => Keep(subject, arguments, false);

    private static Value Keep(Value subject, Arguments arguments, bool isRequired)
    {
        arguments.AtMost(0);
        var kept = new ValueListBuilder();
        foreach (var item in Iteration.Items(subject))
        {
            if (IsRequired(item) == isRequired)
            {
                kept.Add(item);
            }
        }

        return Value.FromItems(kept.ToArray());
    }

    private static Value[] Pick(Value[] items, int[] places)
    {
        var picked = new Value[places.Length];
        for (var index = 0; index < picked.Length; index++)
        {
            picked[index] = items[places[index]];
        }

        return picked;
    }

    private static bool IsRequired(Value item)
    {
        var level = Access.GetAttribute(item, RequirementLevel);
        return level.IsString && level.AsString == "required";
    }

    private static Value NameOf(Value item)
    {
        var name = Access.GetAttribute(item, "name");
        return name.IsUndefined ? Access.GetAttribute(item, "key") : name;
    }

    private static int Rank(Value item)
    {
        var level = Access.GetAttribute(item, RequirementLevel);
        return level.Kind switch
        {
            ValueKind.Undefined => 0,
            ValueKind.String => level.AsString switch
            {
                "required" => 1,
                "recommended" => 3,
                "opt_in" => 4,
                _ => throw WeaverErrors.UnknownRequirementLevel(level),
            },
            _ when Kinds.IsMap(level) && !Access.GetAttribute(level, "conditionally_required").IsUndefined => 2,
            _ when Kinds.IsMap(level) && !Access.GetAttribute(level, "recommended").IsUndefined => 3,
            _ => throw WeaverErrors.UnknownRequirementLevel(level),
        };
    }
}
