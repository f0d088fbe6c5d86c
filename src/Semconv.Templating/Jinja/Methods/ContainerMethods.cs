using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Methods;

/// <summary>The methods of maps and lists.</summary>
internal static class ContainerMethods
{
    public static Value? TryCallMap(Value map, string name, Arguments arguments)
    {
        switch (name)
        {
            case "keys":
                arguments.AtMost(0);
                return Value.From([.. Iteration.Items(map)]);
            case "values":
                arguments.AtMost(0);
                return Value.From(Iteration.TryPairs(map)!.Select(pair => pair.Value));
            case "items":
                arguments.AtMost(0);
                return Value.From(Iteration.TryPairs(map)!.Select(pair => Value.From([pair.Key, pair.Value])));
            case "get":
                var key = arguments.Required(0);
                arguments.AtMost(2);
                var value = Access.GetItem(map, key);
                return !value.IsUndefined ? value : arguments.Count > 1 ? arguments[1] : Value.None;
            default:
                return null;
        }
    }

    public static Value? TryCallList(Value list, string name, Arguments arguments)
    {
        if (name != "count")
        {
            return null;
        }

        var item = arguments.Required(0);
        arguments.AtMost(1);
        return Value.From(Iteration.Items(list).Count(other => Comparison.AreEqual(other, item)));
    }
}
