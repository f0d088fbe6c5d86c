using System.Collections.Immutable;
using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads the entities that a signal is about.</summary>
internal static class EntityAssociationReader
{
    public static ImmutableArray<EntityAssociation> Read(FieldReader fields) =>
        fields.AsList(fields.Value("entity_associations")) is { } list ? ReadList(list, fields.Diagnostics) : [];

    private static ImmutableArray<EntityAssociation> ReadList(YamlSequence list, DiagnosticBag diagnostics)
    {
        var associations = ImmutableArray.CreateBuilder<EntityAssociation>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (ReadOne(item, diagnostics) is { } association)
            {
                associations.Add(association);
            }
        }

        return associations.DrainToImmutable();
    }

    private static EntityAssociation? ReadOne(YamlNode node, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlScalar { IsString: true } name when !string.IsNullOrWhiteSpace(name.Text):
                return new EntityName(name.Text, name.Location);
            case YamlScalar { IsString: true }:
                diagnostics.Report(SyntaxDiagnostics.EmptyAssociation(node.Location));
                return null;
            case YamlMapping mapping:
                return ReadGroup(new FieldReader(mapping, "an entity association", diagnostics));
            default:
                diagnostics.Report(SyntaxDiagnostics.WrongKind(node, "an entity association"));
                return null;
        }
    }

    private static EntityAssociation? ReadGroup(FieldReader fields)
    {
        var key = fields.Value("one_of") is null && fields.Value("all_of") is not null ? "all_of" : "one_of";
        if (fields.AsList(fields.RequiredValue(key)) is not { } list)
        {
            return null;
        }

        // Weaver takes the first of the two that it knows and drops the rest.
        fields.WarnOfUnknownKeys([key]);

        if (list.Items.IsEmpty)
        {
            fields.Diagnostics.Report(SyntaxDiagnostics.EmptyAssociation(list.Location));
            return null;
        }

        var parts = ReadList(list, fields.Diagnostics);
        return key == "one_of" ? new OneOfEntities(parts, fields.Mapping.Location) : new AllOfEntities(parts, fields.Mapping.Location);
    }
}
