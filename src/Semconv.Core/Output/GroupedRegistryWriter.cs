using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;

namespace Semconv.Core.Output;

/// <summary>Writes a registry in the v1 form: groups with their attributes inlined and their lineage.</summary>
/// <remarks>This is what <c>registry resolve</c> prints without <c>--v2</c>. Refinements and requirement levels of signals have no place in it.</remarks>
public static class GroupedRegistryWriter
{
    /// <param name="registry">The registry to write.</param>
    /// <param name="registryPath">The path of the registry as typed.</param>
    /// <param name="writer">The sink.</param>
    public static void Write(ResolvedRegistry registry, string registryPath, IStructureWriter writer)
    {
        writer.BeginObject();
        writer.Text("registry_url", registryPath);
        writer.BeginList("groups");
        foreach (var group in registry.Groups)
        {
            if (!group.IsRefinement)
            {
                WriteGroup(group, writer);
            }
        }

        writer.EndList();
        writer.EndObject();
    }

    /// <summary>One group of the list.</summary>
    public static void WriteGroup(GroupDefinition group, IStructureWriter writer)
    {
        writer.BeginObject();
        writer.Text("id", group.Id);
        writer.Text("type", Keywords.GroupType.TextOf(group.Type));
        writer.OptionalText("brief", group.Brief);
        writer.OptionalText("note", group.Note);
        writer.OptionalText("prefix", group.Prefix);
        if (group.DeclaredStability is { } stability)
        {
            VocabularyWriter.WriteStability(writer, stability);
        }

        VocabularyWriter.WriteDeprecation(writer, group.Deprecated);
        WriteAttributes(group.Attributes, writer);
        WriteSignalFields(group, writer);
        if (HasLineage(group))
        {
            GroupLineageWriter.Write(group, writer);
        }

        writer.OptionalText("display_name", group.DisplayName);
        if (group.Body is { } body)
        {
            writer.Key("body");
            BodyWriter.Write(body, writer);
        }

        if (!group.EntityAssociations.IsEmpty)
        {
            WriteAssociations("entity_associations", group.EntityAssociations, writer);
        }

        WriteAnnotations(writer, group.Annotations);
        writer.EndObject();
    }

    /// <summary>Attribute groups that were imported from a published registry have lost where they come from, in Weaver too.</summary>
    private static bool HasLineage(GroupDefinition group) => group.Type != GroupType.AttributeGroup || group.Provenance.Path.Length > 0;

    private static void WriteSignalFields(GroupDefinition group, IStructureWriter writer)
    {
        if (group.SpanKind is { } kind)
        {
            writer.Text("span_kind", Keywords.SpanKind.TextOf(kind));
        }

        if (!group.Events.IsEmpty)
        {
            writer.BeginList("events");
            foreach (var @event in group.Events)
            {
                writer.Text(@event);
            }

            writer.EndList();
        }

        WriteSaid(writer, "metric_name", group.MetricName);
        if (group.Instrument is { } instrument)
        {
            writer.Text("instrument", Keywords.Instrument.TextOf(instrument));
        }

        WriteSaid(writer, "unit", group.Unit);
        WriteSaid(writer, "name", group.Name);
    }

    private static void WriteAttributes(ImmutableArray<AttributeUsage> attributes, IStructureWriter writer)
    {
        if (attributes.IsEmpty)
        {
            return;
        }

        writer.BeginList("attributes");
        foreach (var attribute in attributes)
        {
            WriteAttribute(attribute, writer);
        }

        writer.EndList();
    }

    internal static void WriteAttribute(AttributeUsage attribute, IStructureWriter writer)
    {
        var definition = attribute.Definition;
        writer.BeginObject();
        writer.Text("name", definition.Key);
        VocabularyWriter.WriteType(writer, definition.Type);
        writer.OptionalText("brief", definition.Brief);
        YamlNodeWriter.WriteExamples(writer, definition.Examples);
        WriteSaid(writer, "tag", attribute.Tag);
        VocabularyWriter.WriteRequirementLevel(writer, attribute.RequirementLevel);
        if (attribute.SamplingRelevant is { } isRelevant)
        {
            writer.Bool("sampling_relevant", isRelevant);
        }

        writer.OptionalText("note", definition.Note);
        if (definition.DeclaredStability is { } stability)
        {
            VocabularyWriter.WriteStability(writer, stability);
        }

        VocabularyWriter.WriteDeprecation(writer, definition.Deprecated);
        if (attribute.HasPrefix)
        {
            writer.Bool("prefix", true);
        }

        WriteAnnotations(writer, definition.Annotations);
        if (attribute.Role is { } role)
        {
            writer.Text("role", Keywords.Role.TextOf(role));
        }

        writer.EndObject();
    }

    /// <summary>In this form an entity is its bare name.</summary>
    private static void WriteAssociations(string key, ImmutableArray<EntityExpression> associations, IStructureWriter writer)
    {
        writer.BeginList(key);
        foreach (var association in associations)
        {
            if (association is EntityReference reference)
            {
                writer.Text(reference.Type);
                continue;
            }

            writer.BeginObject();
            if (association is EntityChoice choice)
            {
                WriteAssociations("one_of", choice.OneOf, writer);
            }
            else if (association is EntityCombination combination)
            {
                WriteAssociations("all_of", combination.AllOf, writer);
            }

            writer.EndObject();
        }

        writer.EndList();
    }

    /// <summary>In this form, annotations that are said to be empty are written.</summary>
    private static void WriteAnnotations(IStructureWriter writer, YamlMapping? annotations)
    {
        YamlNodeWriter.WriteAnnotations(writer, annotations);
        if (annotations is { Entries.IsEmpty: true })
        {
            writer.BeginObject("annotations");
            writer.EndObject();
        }
    }

    private static void WriteSaid(IStructureWriter writer, string key, string? value)
    {
        if (value is not null)
        {
            writer.Text(key, value);
        }
    }
}
