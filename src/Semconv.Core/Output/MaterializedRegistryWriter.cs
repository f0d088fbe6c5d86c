using Semconv.Core.Resolution;
using Semconv.Core.Syntax;

namespace Semconv.Core.Output;

/// <summary>Writes a registry in the materialised v2 form: attributes inlined where they are used, dependencies as whole registries.</summary>
/// <remarks>This is what <c>registry resolve --v2</c> prints and what templates and policies see.</remarks>
public static class MaterializedRegistryWriter
{
    public static void Write(ResolvedRegistry registry, IStructureWriter writer)
    {
        var form = new MaterializedForm(registry.SchemaUrl);
        var signals = new SignalWriter(writer, form);
        writer.BeginObject();
        writer.Text("schema_url", registry.SchemaUrl.Value);
        writer.BeginObject("registry");
        WriteList(writer, "attributes", registry.Attributes, attribute => WriteAttribute(attribute, form, writer));
        WriteDefinitions(registry, signals, writer);
        writer.EndObject();
        WriteRefinements(registry, signals, writer);
        WriteDependencies(registry, writer);
        writer.EndObject();
    }

    private static void WriteDefinitions(ResolvedRegistry registry, SignalWriter signals, IStructureWriter writer)
    {
        WriteList(writer, "attribute_groups", registry.AttributeGroups, signals.WriteAttributeGroup);
        WriteList(writer, "metrics", registry.Metrics, metric => signals.WriteMetric(metric, withId: false));
        WriteList(writer, "spans", registry.Spans, span => signals.WriteSpan(span, withId: false));
        WriteList(writer, "events", registry.Events, @event => signals.WriteEvent(@event, withId: false));
        WriteList(writer, "entities", registry.Entities, entity => signals.WriteEntity(entity, withId: false));
    }

    private static void WriteAttribute(AttributeDefinition attribute, MaterializedForm form, IStructureWriter writer)
    {
        writer.BeginObject();
        form.WriteAttribute(writer, attribute);
        writer.EndObject();
    }

    /// <summary>A signal of its own is listed among the refinements too, under its own name.</summary>
    private static void WriteRefinements(ResolvedRegistry registry, SignalWriter signals, IStructureWriter writer)
    {
        writer.BeginObject("refinements");
        WriteList(writer, "metrics", RefinementList.Of(registry.Metrics, registry.MetricRefinements), metric => signals.WriteMetric(metric, withId: true));
        WriteList(writer, "spans", RefinementList.Of(registry.Spans, registry.SpanRefinements), span => signals.WriteSpan(span, withId: true));
        WriteList(writer, "events", RefinementList.Of(registry.Events, registry.EventRefinements), @event => signals.WriteEvent(@event, withId: true));
        WriteList(writer, "entities", RefinementList.Of(registry.Entities, registry.EntityRefinements), entity => signals.WriteEntity(entity, withId: true));
        writer.EndObject();
    }

    private static void WriteDependencies(ResolvedRegistry registry, IStructureWriter writer)
    {
        var closure = new SortedDictionary<SchemaUrl, ResolvedRegistry>();
        AddClosure(registry, closure);
        if (closure.Count > 0)
        {
            WriteList(writer, "dependencies", closure.Values, dependency => Write(dependency, writer));
        }
    }

    private static void AddClosure(ResolvedRegistry registry, SortedDictionary<SchemaUrl, ResolvedRegistry> closure)
    {
        foreach (var dependency in registry.Dependencies)
        {
            if (closure.TryAdd(dependency.SchemaUrl, dependency))
            {
                AddClosure(dependency, closure);
            }
        }
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
