namespace Semconv.Templating.Jinja.Filters.Weaver;

/// <summary>The names of attribute types that Weaver's filters and tests know.</summary>
internal static class AttributeTypes
{
    private const string TemplateStart = "template[";

    public static bool IsSimple(string type) => type is "string" or "int" or "double" or "boolean"
        or "string[]" or "int[]" or "double[]" or "boolean[]";

    /// <summary>The type inside of <c>template[...]</c>; null for everything else.</summary>
    public static string? TryTemplateItem(string type)
    {
        if (!type.StartsWith(TemplateStart, StringComparison.Ordinal) || !type.EndsWith(']'))
        {
            return null;
        }

        var item = type[TemplateStart.Length..^1];
        return IsSimple(item) ? item : null;
    }
}
