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
            return Value.From([.. items]);
        }

        var keyed = Array.ConvertAll(items, item => (Rank: Rank(item), Name: NameOf(item), Item: item));
        return Value.From(keyed.OrderBy(key => key.Rank).ThenBy(key => key.Name, Comparison.Instance).Select(key => key.Item));
    }

    public static Value Required(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return Value.From(Array.FindAll(Iteration.Items(subject), IsRequired));
    }

    public static Value NotRequired(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return Value.From(Array.FindAll(Iteration.Items(subject), item => !IsRequired(item)));
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
