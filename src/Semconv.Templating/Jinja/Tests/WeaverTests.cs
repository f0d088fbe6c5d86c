using Semconv.Templating.Jinja.Filters.Weaver;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Tests;

/// <summary>Weaver's tests; they work on plain maps and texts.</summary>
internal static class WeaverTests
{
    public static bool Stable(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return IsStable(subject);
    }

    /// <summary>Everything that does not say it is stable.</summary>
    public static bool Experimental(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return !IsStable(subject);
    }

    /// <summary>Only a map or list under the key counts; a text or true does not.</summary>
    public static bool Deprecated(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return Member(subject, "deprecated").Kind is ValueKind.Map or ValueKind.Sequence or ValueKind.Object;
    }

    public static bool Enum(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return HasMembers(Member(subject, "type"));
    }

    public static bool EnumType(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return HasMembers(subject);
    }

    public static bool SimpleType(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return subject.IsString && AttributeTypes.IsSimple(subject.AsString);
    }

    public static bool TemplateType(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return subject.IsString && AttributeTypes.TryTemplateItem(subject.AsString) is not null;
    }

    public static bool ArrayType(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return subject.IsString && AttributeTypes.IsSimple(subject.AsString) && subject.AsString.EndsWith("[]", StringComparison.Ordinal);
    }

    private static Value Member(Value value, string name) => value.IsUndefined ? Value.Undefined : Access.GetAttribute(value, name);

    private static bool HasMembers(Value type) => !Member(type, "members").IsUndefined;

    private static bool IsStable(Value value)
    {
        var stability = Member(value, "stability");
        return stability.IsString && stability.AsString == "stable";
    }
}
