using Semconv.Core.Resolution;

namespace Semconv.Core.Output;

/// <summary>Writes where a group of the v1 form comes from, and where each of its attributes does.</summary>
internal static class GroupLineageWriter
{
    /// <summary>In the order in which names are listed.</summary>
    private static readonly (AttributeFields Field, string Name)[] FieldNames =
    [
        (AttributeFields.Annotations, "annotations"),
        (AttributeFields.Brief, "brief"),
        (AttributeFields.Deprecated, "deprecated"),
        (AttributeFields.Examples, "examples"),
        (AttributeFields.Note, "note"),
        (AttributeFields.Prefix, "prefix"),
        (AttributeFields.RequirementLevel, "requirement_level"),
        (AttributeFields.Role, "role"),
        (AttributeFields.SamplingRelevant, "sampling_relevant"),
        (AttributeFields.Stability, "stability"),
        (AttributeFields.Tag, "tag"),
    ];

    public static void Write(GroupDefinition group, IStructureWriter writer)
    {
        writer.BeginObject("lineage");
        writer.BeginObject("provenance");
        writer.Text("schema_url", group.Provenance.Registry.Value);
        writer.Text("path", group.Provenance.Path);
        writer.EndObject();
        writer.OptionalText("extends_group", group.ExtendsGroup);
        WriteAttributes(group, writer);
        if (!group.IncludesGroups.IsEmpty)
        {
            writer.BeginList("includes_group");
            foreach (var include in group.IncludesGroups)
            {
                writer.Text(include);
            }

            writer.EndList();
        }

        writer.EndObject();
    }

    private static void WriteAttributes(GroupDefinition group, IStructureWriter writer)
    {
        var hasAny = false;
        foreach (var attribute in group.Attributes)
        {
            if (attribute.Lineage is not { } lineage)
            {
                continue;
            }

            if (!hasAny)
            {
                writer.BeginObject("attributes");
                hasAny = true;
            }

            writer.BeginObject(attribute.Key);
            writer.Text("source_group", lineage.SourceGroup);
            WriteFields("inherited_fields", lineage.Inherited, writer);
            WriteFields("locally_overridden_fields", lineage.Overridden, writer);
            writer.EndObject();
        }

        if (hasAny)
        {
            writer.EndObject();
        }
    }

    private static void WriteFields(string key, AttributeFields fields, IStructureWriter writer)
    {
        if (fields == AttributeFields.None)
        {
            return;
        }

        writer.BeginList(key);
        foreach (var (field, name) in FieldNames)
        {
            if (fields.HasFlag(field))
            {
                writer.Text(name);
            }
        }

        writer.EndList();
    }
}
