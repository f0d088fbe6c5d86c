using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters.Weaver;

/// <summary><c>body_fields</c>: the fields of an event body, depth first, each with its path and depth.</summary>
internal static class BodyFilter
{
    private const int MaximumDepth = 200;

    public static Value BodyFields(RenderState state, Value subject, Arguments arguments)
    {
        var sortBy = arguments.Keyword("sort_by");
        if (arguments.Values.Length > 0)
        {
            throw ArgumentErrors.TooMany();
        }

        // Weaver ignores keyword arguments that it does not know here.
        if (subject.Kind is ValueKind.Undefined or ValueKind.None)
        {
            return Value.EmptySequence;
        }

        var fields = new List<Value>();
        Add(fields, subject, string.Empty, sortBy.IsString ? sortBy.AsString : "id", 0);
        return Value.From(fields);
    }

    private static void Add(List<Value> fields, Value field, string parent, string sortBy, int depth)
    {
        var id = Access.GetAttribute(field, "id");
        var name = id.IsString ? id.AsString : string.Empty;
        var path = parent.Length == 0 ? name : $"{parent}.{name}";
        fields.Add(Value.From([Value.From(path), field, Value.From(depth)]));
        var nested = Access.GetAttribute(field, "fields");
        if (nested.Kind is not (ValueKind.Sequence or ValueKind.Object) || depth >= MaximumDepth)
        {
            return;
        }

        // Stable, so that fields without the key keep their order.
        foreach (var child in Iteration.Items(nested).OrderBy(child => Access.GetAttribute(child, sortBy), Comparison.Instance))
        {
            Add(fields, child, path, sortBy, depth + 1);
        }
    }
}
