using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Comparison.Names;

/// <summary>Which names came, went and were deprecated between two versions of a registry: what Weaver calls a diff.</summary>
/// <param name="BaselineVersion">The version of the older registry; empty or <c>unknown</c> when it has none.</param>
/// <param name="CurrentVersion">The version of the newer registry.</param>
/// <param name="Sections">One for each kind of name, also where nothing changed.</param>
public sealed record NameComparison(string BaselineVersion, string CurrentVersion, ImmutableArray<NameSection> Sections)
{
    /// <summary>Compares groups, as Weaver does without <c>--v2</c>: refinements count, and only what has a key <c>name</c>.</summary>
    public static NameComparison OfGroups(ResolvedRegistry baseline, ResolvedRegistry current)
    {
        return new NameComparison(
            VersionOf(baseline),
            VersionOf(current),
            [
                new("registry_attributes", "Registry Attributes", OwnAttributes(baseline).ChangesTo(OwnAttributes(current))),
                Section("metrics", "Metrics", GroupType.Metric, group => group.MetricName),
                Section("events", "Events", GroupType.Event, group => group.Name),
                Section("spans", "Spans", GroupType.Span, group => group.Name),
                Section("entities", "Entities", GroupType.Entity, group => group.Name),
            ]);

        static string VersionOf(ResolvedRegistry registry) =>
            registry.SchemaUrl == SchemaUrl.Unknown ? string.Empty : registry.SchemaUrl.Version;

        NameSection Section(string key, string title, GroupType type, Func<GroupDefinition, string?> nameOf) =>
            new(key, title, GroupNames(baseline, type, nameOf).ChangesTo(GroupNames(current, type, nameOf)));
    }

    /// <summary>Compares attributes, attribute groups and signals, as Weaver does with <c>--v2</c>: refinements do not count.</summary>
    public static NameComparison OfSignals(ResolvedRegistry baseline, ResolvedRegistry current)
    {
        return new NameComparison(
            baseline.SchemaUrl.Version,
            current.SchemaUrl.Version,
            [
                Section("registry_attributes", "Registry Attributes", registry => registry.Attributes, attribute => attribute.Key),
                Section("metrics", "Metrics", registry => registry.Metrics, metric => metric.Name),
                Section("events", "Events", registry => registry.Events, @event => @event.Name),
                Section("spans", "Spans", registry => registry.Spans, span => span.Type),
                Section("resources", "Resources", registry => registry.Entities, entity => entity.Type),
                Section("attribute_groups", "Attribute Groups", registry => registry.AttributeGroups, group => group.Id),
            ]);

        NameSection Section<T>(string key, string title, Func<ResolvedRegistry, ImmutableArray<T>> select, Func<T, string> nameOf)
            where T : Definition =>
            new(key, title, NameTable.Of(select(baseline), nameOf).ChangesTo(NameTable.Of(select(current), nameOf)));
    }

    private static NameTable OwnAttributes(ResolvedRegistry registry) => NameTable.Of(
        registry.Groups.SelectMany(group => group.Attributes).Where(attribute => attribute.Lineage is null).Select(attribute => attribute.Definition),
        attribute => attribute.Key);

    private static NameTable GroupNames(ResolvedRegistry registry, GroupType type, Func<GroupDefinition, string?> nameOf) =>
        NameTable.Of(registry.Groups.Where(group => group.Type == type), nameOf);
}
