using System.Collections.Immutable;
using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads entities of definition/2 and their refinements.</summary>
internal static class EntityReader
{
    public static EntityDeclaration? Read(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "an entity", diagnostics);
        fields.RejectUnknownKeys(KnownKeys.Entity);
        var type = fields.RequiredText("type");
        if (fields.RequiredValue("identity") is YamlSequence { Items.IsEmpty: true } or YamlScalar { IsNull: true })
        {
            diagnostics.Report(SyntaxDiagnostics.EmptyIdentity(mapping.Find("identity")!.Location, type?.Value));
        }

        var (identity, description) = ReadLists(fields);
        var common = CommonFieldsReader.Read(fields, CommonRules.Definition);
        var level = SignalReader.ReadLevel(fields);
        return type is { } id
            ? new EntityDeclaration { Id = id, Common = common, RequirementLevel = level, Unread = fields.Unread(), Identity = identity, Description = description }
            : null;
    }

    public static EntityRefinementDeclaration? ReadRefinement(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "an entity refinement", diagnostics);
        fields.RejectUnknownKeys(KnownKeys.EntityRefinement);
        var id = fields.RequiredText("id");
        var target = fields.RequiredText("ref");
        var (identity, description) = ReadLists(fields);
        var common = CommonFieldsReader.Read(fields, CommonRules.Overlay);
        return id is { } name && target is { } known
            ? new EntityRefinementDeclaration { Id = name, Ref = known, Common = common, Identity = identity, Description = description }
            : null;
    }

    private static (ImmutableArray<AttributeReference> Identity, ImmutableArray<AttributeReference> Description) ReadLists(FieldReader fields)
    {
        var identity = fields.Items("identity", AttributeReader.ReadReference);
        var description = fields.Items("description", AttributeReader.ReadReference);
        foreach (var described in description)
        {
            foreach (var identifying in identity)
            {
                if (string.Equals(described.Ref.Value, identifying.Ref.Value, StringComparison.Ordinal))
                {
                    fields.Diagnostics.Report(SyntaxDiagnostics.IdentityAndDescription(described.Ref, identifying.Location));
                    break;
                }
            }
        }

        return (identity, description);
    }
}
