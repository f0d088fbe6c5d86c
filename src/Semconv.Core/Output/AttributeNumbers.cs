using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Yaml;

namespace Semconv.Core.Output;

/// <summary>The different attributes of a registry, numbered in an order that depends on their content alone.</summary>
/// <remarks>
/// Two attributes are one when outputs cannot tell them apart: the file they come from does not count, the registry does. Weaver
/// orders those of one key by a hash.
/// </remarks>
internal sealed class AttributeNumbers
{
    private readonly Dictionary<AttributeDefinition, int> _numbers;

    private AttributeNumbers(ImmutableArray<AttributeDefinition> attributes, Dictionary<AttributeDefinition, int> numbers)
    {
        Attributes = attributes;
        _numbers = numbers;
    }

    public ImmutableArray<AttributeDefinition> Attributes { get; }

    public static AttributeNumbers Of(ResolvedRegistry registry)
    {
        var distinct = new HashSet<AttributeDefinition>(ContentComparer.Instance);
        foreach (var attribute in registry.Attributes.Concat(Usages(registry).Select(usage => usage.Definition)))
        {
            distinct.Add(attribute);
        }

        var sorted = distinct.Select(attribute => (Attribute: attribute, Text: TextOf(attribute)))
            .OrderBy(entry => entry.Attribute.Key, StringComparer.Ordinal)
            .ThenBy(entry => entry.Text, StringComparer.Ordinal)
            .Select(entry => entry.Attribute)
            .ToImmutableArray();
        var numbers = new Dictionary<AttributeDefinition, int>(ContentComparer.Instance);
        for (var index = 0; index < sorted.Length; index++)
        {
            numbers.Add(sorted[index], index);
        }

        return new AttributeNumbers(sorted, numbers);
    }

    public int NumberOf(AttributeDefinition attribute) => _numbers[attribute];

    /// <summary>Weaver lists what groups of the v1 form use as well, although nothing in the document points at it.</summary>
    private static IEnumerable<AttributeUsage> Usages(ResolvedRegistry registry) =>
        registry.Groups.SelectMany(group => group.Attributes)
            .Concat(registry.AttributeGroups.SelectMany(group => group.Attributes))
            .Concat(registry.Spans.Concat(registry.SpanRefinements).SelectMany(span => span.Attributes))
            .Concat(registry.Metrics.Concat(registry.MetricRefinements).SelectMany(metric => metric.Attributes))
            .Concat(registry.Events.Concat(registry.EventRefinements).SelectMany(@event => @event.Attributes))
            .Concat(registry.Entities.Concat(registry.EntityRefinements).SelectMany(entity => entity.Identity.Concat(entity.Description)));

    /// <summary>Everything that the output says about the attribute, as one text to sort by.</summary>
    private static string TextOf(AttributeDefinition attribute)
    {
        using var text = new StringWriter();
        var writer = new JsonStructureWriter(text, indented: false);
        writer.BeginObject();
        new MaterializedForm(attribute.Provenance.Registry).WriteAttribute(writer, attribute with { Provenance = attribute.Provenance with { Path = string.Empty } });
        writer.Text("registry", attribute.Provenance.Registry.Value);
        writer.EndObject();
        return text.ToString();
    }

    private sealed class ContentComparer : IEqualityComparer<AttributeDefinition>
    {
        public static ContentComparer Instance { get; } = new();

        public bool Equals(AttributeDefinition? x, AttributeDefinition? y) =>
            ReferenceEquals(x, y)
            || (x is not null && y is not null
                && string.Equals(x.Key, y.Key, StringComparison.Ordinal)
                && x.Type == y.Type
                && string.Equals(x.Brief, y.Brief, StringComparison.Ordinal)
                && string.Equals(x.Note, y.Note, StringComparison.Ordinal)
                && x.Stability == y.Stability
                && x.Deprecated == y.Deprecated
                && x.Provenance.Registry == y.Provenance.Registry
                && YamlComparer.Instance.Equals(x.Examples, y.Examples)
                && YamlComparer.Instance.Equals(NullIfEmpty(x.Annotations), NullIfEmpty(y.Annotations)));

        public int GetHashCode(AttributeDefinition obj) => HashCode.Combine(obj.Key, obj.Brief, obj.Note, obj.Stability);

        private static YamlMapping? NullIfEmpty(YamlMapping? annotations) => annotations is { Entries.IsEmpty: false } ? annotations : null;
    }
}
