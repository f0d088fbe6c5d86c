using System.Text;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters.Weaver;

/// <summary>Filters over attribute types and enum members.</summary>
internal static class TypeFilters
{
    public static Value InstantiatedType(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        if (subject.IsString)
        {
            var type = subject.AsString;
            return AttributeTypes.IsSimple(type) ? subject
                : AttributeTypes.TryTemplateItem(type) is { } item ? Value.From(item)
                : throw WeaverErrors.NotAttributeType(subject);
        }

        var isEnum = Kinds.IsMap(subject) && !Access.GetAttribute(subject, "members").IsUndefined;
        return isEnum ? Value.From(TypeOfMembers(subject)) : throw WeaverErrors.NotAttributeType(subject);
    }

    public static Value EnumType(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return subject.IsUndefined ? throw WeaverErrors.NotEnum(subject) : Value.From(TypeOfMembers(subject));
    }

    public static Value PrintMemberValue(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        var output = new StringBuilder();
        if (subject.IsString)
        {
            JsonWriter.AppendString(output, subject.AsString);
        }
        else if (subject.IsNumber || subject.Kind == ValueKind.Bool)
        {
            ValuePrinter.Print(output, subject);
        }

        return Value.From(output.ToString());
    }

    /// <summary>The type that all members have; string when they differ.</summary>
    private static string TypeOfMembers(Value type)
    {
        string? common = null;
        foreach (var member in Iteration.TryItems(Access.GetAttribute(type, "members")) ?? [])
        {
            var current = TypeOf(Access.GetAttribute(member, "value"));
            common = common is null || common == current ? current : "string";
        }

        return common ?? throw WeaverErrors.EmptyEnum();
    }

    private static string TypeOf(Value value) => value.Kind switch
    {
        ValueKind.String => "string",
        ValueKind.Int or ValueKind.BigInt => "int",
        ValueKind.Float => Arithmetic.TryInteger(value) is null ? "double" : "int",
        _ => throw WeaverErrors.BadMemberValue(value),
    };
}
