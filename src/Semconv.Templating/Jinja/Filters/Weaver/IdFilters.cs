using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters.Weaver;

/// <summary>Filters that take ids apart.</summary>
internal static class IdFilters
{
    public static Value SplitId(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        var text = subject.IsString ? subject.AsString : throw WeaverErrors.IdNotString(subject);
        return Value.FromItems(ValueListBuilder.ToArray(text.Split('.'), Value.FromSafe));
    }

    /// <summary>The part before the first dot; <c>other</c> without a dot.</summary>
    public static Value AttributeNamespace(RenderState state, Value subject, Arguments arguments)
    {
        var (first, rest) = SplitName(subject, arguments);
        return Value.From(rest is null ? "other" : first);
    }

    /// <summary>The part behind the first dot; all of it without a dot.</summary>
    public static Value AttributeId(RenderState state, Value subject, Arguments arguments)
    {
        var (first, rest) = SplitName(subject, arguments);
        return Value.From(rest ?? first);
    }

    public static Value MetricNamespace(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        var id = Conversion.ToStringOnly(subject);
        var parts = id.Split('.');
        return parts.Length > 1 && parts[0] == "metric" ? Value.From(parts[1]) : throw WeaverErrors.BadMetricId(id);
    }

    public static Value RegistryNamespace(RenderState state, Value subject, Arguments arguments) =>
        Value.From(RegistryPart(subject, arguments));

    public static Value RegistryTitle(RenderState state, Value subject, Arguments arguments) =>
        Value.From(WordCase.Join(RegistryPart(subject, arguments), " ", WordCase.Capital));

    public static Value RegistryFile(RenderState state, Value subject, Arguments arguments) =>
        Value.From($"attributes-registry/{WordCase.Join(RegistryPart(subject, arguments), "-", WordCase.Lower)}.md");

    private static string RegistryPart(Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        var id = Conversion.ToStringOnly(subject);
        var parts = id.Split('.');
        return parts.Length > 1 && parts[0] == "registry" ? parts[1] : throw WeaverErrors.BadRegistryId(id);
    }

    private static (string First, string? Tail) SplitName(Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        var name = Conversion.ToStringOnly(subject);
        if (name.Length == 0)
        {
            throw WeaverErrors.EmptyName();
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            return (name, null);
        }

        if (dot == 0)
        {
            throw WeaverErrors.EmptyNamespace(name);
        }

        return dot == name.Length - 1 ? throw WeaverErrors.EmptyId(name) : (name[..dot], name[(dot + 1)..]);
    }
}
