using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Output;

/// <summary>Writes signals and attribute groups of the v2 form; how they name attributes and registries is left to the form.</summary>
internal sealed class SignalWriter(IStructureWriter writer, ISignalForm form)
{
    /// <summary>The fields that everything has, in the order of every output.</summary>
    public static void WriteCommon(IStructureWriter writer, Definition definition)
    {
        writer.Text("brief", definition.Brief);
        writer.OptionalText("note", definition.Note);
        VocabularyWriter.WriteStability(writer, definition.Stability);
        VocabularyWriter.WriteDeprecation(writer, definition.Deprecated);
        YamlNodeWriter.WriteAnnotations(writer, definition.Annotations);
    }

    public void WriteAttributeGroup(AttributeGroupDefinition group)
    {
        writer.BeginObject();
        writer.Text("id", group.Id);
        WriteList("attributes", group.Attributes, isSpan: false);
        WriteCommon(writer, group);
        form.WriteProvenance(writer, group.Provenance);
        writer.EndObject();
    }

    public void WriteMetric(MetricDefinition metric, bool withId)
    {
        BeginSignal(metric, withId);
        writer.Text("name", metric.Name);
        writer.Text("instrument", Keywords.Instrument.TextOf(metric.Instrument));
        writer.Text("unit", metric.Unit);
        WriteAttributes("attributes", metric.Attributes, isSpan: false);
        WriteAssociations(metric.EntityAssociations);
        EndSignal(metric);
    }

    public void WriteSpan(SpanDefinition span, bool withId)
    {
        BeginSignal(span, withId);
        writer.Text("type", span.Type);
        writer.Text("kind", Keywords.SpanKind.TextOf(span.Kind));
        writer.BeginObject("name");
        writer.Text("note", span.Name);
        writer.EndObject();
        WriteAttributes("attributes", span.Attributes, isSpan: true);
        WriteAssociations(span.EntityAssociations);
        EndSignal(span);
    }

    public void WriteEvent(EventDefinition @event, bool withId)
    {
        BeginSignal(@event, withId);
        writer.Text("name", @event.Name);
        WriteAttributes("attributes", @event.Attributes, isSpan: false);
        WriteAssociations(@event.EntityAssociations);
        EndSignal(@event);
    }

    public void WriteEntity(EntityDefinition entity, bool withId)
    {
        BeginSignal(entity, withId);
        writer.Text("type", entity.Type);
        WriteAttributes("identity", entity.Identity, isSpan: false);
        WriteAttributes("description", entity.Description, isSpan: false);
        EndSignal(entity);
    }

    private void BeginSignal(SignalDefinition signal, bool withId)
    {
        writer.BeginObject();
        if (withId)
        {
            writer.Text("id", signal.Id);
        }
    }

    private void EndSignal(SignalDefinition signal)
    {
        if (signal.RequirementLevel is { } level)
        {
            writer.Text("requirement_level", Keywords.SignalRequirementLevel.TextOf(level));
        }

        WriteCommon(writer, signal);
        form.WriteProvenance(writer, signal.Provenance);
        writer.EndObject();
    }

    private void WriteAttributes(string key, ImmutableArray<AttributeUsage> attributes, bool isSpan)
    {
        if (attributes.IsEmpty && !(form.WritesEmptyIdentity && key == "identity"))
        {
            return;
        }

        WriteList(key, attributes, isSpan);
    }

    private void WriteList(string key, ImmutableArray<AttributeUsage> attributes, bool isSpan)
    {
        writer.BeginList(key);
        foreach (var attribute in attributes)
        {
            writer.BeginObject();
            form.WriteAttribute(writer, attribute.Definition);
            VocabularyWriter.WriteRequirementLevel(writer, attribute.RequirementLevel);
            if (isSpan && attribute.SamplingRelevant is { } isRelevant)
            {
                writer.Bool("sampling_relevant", isRelevant);
            }

            writer.EndObject();
        }

        writer.EndList();
    }

    private void WriteAssociations(ImmutableArray<EntityExpression> associations)
    {
        if (!associations.IsEmpty)
        {
            WriteAssociations("entity_associations", associations);
        }
    }

    private void WriteAssociations(string key, ImmutableArray<EntityExpression> associations)
    {
        writer.BeginList(key);
        foreach (var association in associations)
        {
            writer.BeginObject();
            switch (association)
            {
                case EntityReference reference:
                    WriteReference(reference);
                    break;
                case EntityChoice choice:
                    WriteAssociations("one_of", choice.OneOf);
                    break;
                case EntityCombination combination:
                    WriteAssociations("all_of", combination.AllOf);
                    break;
                default:
                    break;
            }

            writer.EndObject();
        }

        writer.EndList();
    }

    private void WriteReference(EntityReference reference)
    {
        writer.Text("type", reference.Type);
        if (reference.Registry is { } registry)
        {
            writer.BeginObject("provenance");
            form.WriteSource(writer, registry);
            writer.EndObject();
        }
    }
}
