using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax;

namespace Semconv.Core.Output;

/// <summary>Writes a registry in its published form, the file format <c>resolved/2.0</c>: attributes once, everything else points at them.</summary>
public static class PackagedRegistryWriter
{
    public static void Write(ResolvedRegistry registry, IStructureWriter writer)
    {
        var catalog = AttributeNumbers.Of(registry);
        var dependencies = Dependencies(registry, catalog);
        var form = new PackagedForm(registry.SchemaUrl, catalog, Number(dependencies));
        writer.BeginObject();
        writer.Text("file_format", "resolved/2.0");
        writer.Text("schema_url", registry.SchemaUrl.Value);
        WriteList(writer, "attribute_catalog", catalog.Attributes, attribute => WriteAttribute(attribute, form, writer));
        WriteDefinitions(registry, catalog, new SignalWriter(writer, form), writer);
        WriteRefinements(registry, new SignalWriter(writer, form), writer);
        if (dependencies.Count > 0)
        {
            WriteList(writer, "dependencies", dependencies, url => writer.Text(url.Value));
        }

        writer.EndObject();
    }

    private static void WriteAttribute(AttributeDefinition attribute, PackagedForm form, IStructureWriter writer)
    {
        writer.BeginObject();
        writer.Text("key", attribute.Key);
        VocabularyWriter.WriteType(writer, attribute.Type);
        YamlNodeWriter.WriteExamples(writer, attribute.Examples);
        SignalWriter.WriteCommon(writer, attribute);
        form.WriteProvenance(writer, attribute.Provenance);
        writer.EndObject();
    }

    private static void WriteDefinitions(ResolvedRegistry registry, AttributeNumbers catalog, SignalWriter signals, IStructureWriter writer)
    {
        writer.BeginObject("registry");
        var numbers = registry.Attributes.Select(catalog.NumberOf).Distinct().Order();
        WriteList(writer, "attributes", numbers, number => writer.Integer(number));
        WriteList(writer, "attribute_groups", registry.AttributeGroups, signals.WriteAttributeGroup);
        WriteList(writer, "spans", registry.Spans, span => signals.WriteSpan(span, withId: false));
        WriteList(writer, "metrics", registry.Metrics, metric => signals.WriteMetric(metric, withId: false));
        WriteList(writer, "events", registry.Events, @event => signals.WriteEvent(@event, withId: false));
        WriteList(writer, "entities", registry.Entities, entity => signals.WriteEntity(entity, withId: false));
        writer.EndObject();
    }

    private static void WriteRefinements(ResolvedRegistry registry, SignalWriter signals, IStructureWriter writer)
    {
        writer.BeginObject("refinements");
        WriteList(writer, "spans", RefinementList.Of(registry.Spans, registry.SpanRefinements), span => signals.WriteSpan(span, withId: true));
        WriteList(writer, "metrics", RefinementList.Of(registry.Metrics, registry.MetricRefinements), metric => signals.WriteMetric(metric, withId: true));
        WriteList(writer, "events", RefinementList.Of(registry.Events, registry.EventRefinements), @event => signals.WriteEvent(@event, withId: true));
        WriteList(writer, "entities", RefinementList.Of(registry.Entities, registry.EntityRefinements), entity => signals.WriteEntity(entity, withId: true));
        writer.EndObject();
    }

    /// <summary>Every registry below this one, and every other that something was taken from.</summary>
    private static SortedSet<SchemaUrl> Dependencies(ResolvedRegistry registry, AttributeNumbers catalog)
    {
        var urls = new SortedSet<SchemaUrl>();
        AddClosure(registry, urls);
        urls.UnionWith(catalog.Attributes.Select(attribute => attribute.Provenance.Registry));
        urls.UnionWith(registry.AttributeGroups.Select(group => group.Provenance.Registry));
        var signals = registry.Spans.Concat<SignalDefinition>(registry.SpanRefinements)
            .Concat(registry.Metrics).Concat(registry.MetricRefinements)
            .Concat(registry.Events).Concat(registry.EventRefinements)
            .Concat(registry.Entities).Concat(registry.EntityRefinements);
        foreach (var signal in signals)
        {
            urls.Add(signal.Provenance.Registry);
            AddEntities(AssociationsOf(signal), urls);
        }

        urls.Remove(registry.SchemaUrl);
        return urls;
    }

    private static void AddClosure(ResolvedRegistry registry, SortedSet<SchemaUrl> urls)
    {
        urls.UnionWith(registry.PublishedDependencies);
        foreach (var dependency in registry.Dependencies)
        {
            if (urls.Add(dependency.SchemaUrl) || !dependency.PublishedDependencies.IsEmpty)
            {
                AddClosure(dependency, urls);
            }
        }
    }

    private static ImmutableArray<EntityExpression> AssociationsOf(SignalDefinition signal) => signal switch
    {
        SpanDefinition span => span.EntityAssociations,
        MetricDefinition metric => metric.EntityAssociations,
        EventDefinition @event => @event.EntityAssociations,
        _ => [],
    };

    private static void AddEntities(IEnumerable<EntityExpression> expressions, SortedSet<SchemaUrl> urls)
    {
        foreach (var expression in expressions)
        {
            switch (expression)
            {
                case EntityReference { Registry: { } registry }:
                    urls.Add(registry);
                    break;
                case EntityChoice choice:
                    AddEntities(choice.OneOf, urls);
                    break;
                case EntityCombination combination:
                    AddEntities(combination.AllOf, urls);
                    break;
                default:
                    break;
            }
        }
    }

    private static Dictionary<SchemaUrl, int> Number(SortedSet<SchemaUrl> urls)
    {
        var numbers = new Dictionary<SchemaUrl, int>();
        foreach (var url in urls)
        {
            numbers.Add(url, numbers.Count);
        }

        return numbers;
    }

    private static void WriteList<T>(IStructureWriter writer, string key, IEnumerable<T> items, Action<T> write)
    {
        writer.BeginList(key);
        foreach (var item in items)
        {
            write(item);
        }

        writer.EndList();
    }
}
