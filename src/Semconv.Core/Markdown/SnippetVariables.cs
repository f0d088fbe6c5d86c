using Semconv.Templating.Values;

namespace Semconv.Core.Markdown;

/// <summary>What the template of a <c>semconv</c> marker sees in either form of the registry.</summary>
internal static class SnippetVariables
{
    /// <param name="group">The item.</param>
    /// <param name="marker">The marker.</param>
    /// <param name="attributesUrl">Where the pages of attributes are; the variable is undefined without it.</param>
    public static ValueMapBuilder Create(Value group, GroupMarker marker, string? attributesUrl)
    {
        var variables = new ValueMapBuilder();
        if (attributesUrl is not null)
        {
            variables.Set("attribute_registry_base_url", Value.From(attributesUrl));
        }

        return variables.Set("group", group).Set("tag_filter", Value.FromItems(ValueListBuilder.ToArray(marker.Tags, Value.From)));
    }
}
