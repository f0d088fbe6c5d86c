using Semconv.Core.Resolution;

namespace Semconv.Core.Validation.Packages;

/// <summary>The items of a registry, without refinements.</summary>
internal static class RegistryItems
{
    public static IEnumerable<RegistryItem> Of(ResolvedRegistry registry) => Groups(registry).Concat(Signals(registry));

    public static IEnumerable<RegistryItem> Signals(ResolvedRegistry registry) =>
    [
        .. registry.Spans.Select(span => new RegistryItem(ItemKind.Span, span.Type, span, span.Attributes)),
        .. registry.Metrics.Select(metric => new RegistryItem(ItemKind.Metric, metric.Name, metric, metric.Attributes)),
        .. registry.Events.Select(signal => new RegistryItem(ItemKind.Event, signal.Name, signal, signal.Attributes)),
        .. registry.Entities.Select(entity => new RegistryItem(ItemKind.Entity, entity.Type, entity, [.. entity.Identity, .. entity.Description])),
    ];

    /// <summary>The items of two versions of a registry that are in both.</summary>
    public static IEnumerable<(RegistryItem Before, RegistryItem After)> InBoth(ResolvedRegistry baseline, ResolvedRegistry current)
    {
        var items = ByName(current);
        foreach (var before in Of(baseline))
        {
            if (items.TryGetValue((before.Kind, before.Name), out var after))
            {
                yield return (before, after);
            }
        }
    }

    public static Dictionary<(ItemKind Kind, string Name), RegistryItem> ByName(ResolvedRegistry registry)
    {
        var items = new Dictionary<(ItemKind Kind, string Name), RegistryItem>();
        foreach (var item in Of(registry))
        {
            items.TryAdd((item.Kind, item.Name), item);
        }

        return items;
    }

    private static IEnumerable<RegistryItem> Groups(ResolvedRegistry registry) =>
        registry.AttributeGroups.Select(group => new RegistryItem(ItemKind.AttributeGroup, group.Id, group, group.Attributes));
}
