using System.Collections.Immutable;
using Semconv.Core.Syntax;
using Semconv.Core.Yaml;

namespace Semconv.Core.Validation.Screening;

/// <summary>The items of a file whose annotations suppress something, with the names under which rules know them.</summary>
/// <remarks>Hardly an item does, so the names are put together late.</remarks>
internal static class SuppressibleItems
{
    public static IEnumerable<SuppressibleItem> Of(SemconvFile file)
    {
        foreach (var group in file.Groups)
        {
            if (Entries(group.Common) is { } entries)
            {
                yield return new(NamesOf(group), entries);
            }

            foreach (var item in OfUses(group.Attributes))
            {
                yield return item;
            }
        }

        foreach (var attribute in file.Attributes)
        {
            if (Entries(attribute.Common) is { } entries)
            {
                yield return new([attribute.Key.Value], entries);
            }
        }

        IEnumerable<Declaration>[] lists =
        [
            file.AttributeGroups, file.Spans, file.Metrics, file.Events, file.Entities,
            file.SpanRefinements, file.MetricRefinements, file.EventRefinements, file.EntityRefinements,
        ];
        foreach (var item in lists.SelectMany(OfDeclarations))
        {
            yield return item;
        }
    }

    private static IEnumerable<SuppressibleItem> OfUses(ImmutableArray<AttributeUse> uses)
    {
        foreach (var use in uses)
        {
            if (use is AttributeDeclaration attribute && Entries(attribute.Common) is { } entries)
            {
                yield return new([attribute.Key.Value], entries);
            }
        }
    }

    private static IEnumerable<SuppressibleItem> OfDeclarations(IEnumerable<Declaration> declarations)
    {
        foreach (var declaration in declarations)
        {
            if (Entries(declaration.Common) is { } entries)
            {
                yield return new([declaration.Id.Value], entries);
            }
        }
    }

    /// <summary>A rule on the resolved registry knows a group by the name of its signal: that of the metric or event, or the id without its type.</summary>
    private static ImmutableArray<string> NamesOf(GroupDeclaration group)
    {
        var id = group.Id.Value;
        string?[] names = [id, id[(id.IndexOf('.', StringComparison.Ordinal) + 1)..], group.MetricName?.Value, group.Name?.Value];
        return [.. names.OfType<string>()];
    }

    private static YamlNode? Entries(CommonFields common) =>
        common.Annotations?.Find("semconv") is YamlMapping settings ? settings.Find("suppress") : null;
}
