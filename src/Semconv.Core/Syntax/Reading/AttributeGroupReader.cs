using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads an attribute group of definition/2; its visibility decides which keys it has.</summary>
internal static class AttributeGroupReader
{
    public static AttributeGroupDeclaration? Read(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "an attribute group", diagnostics);
        var visibility = fields.RequiredKeyword("visibility", Keywords.Visibility);
        var isInternal = visibility?.Value == GroupVisibility.Internal;
        fields.RejectUnknownKeys(isInternal ? KnownKeys.InternalGroup : KnownKeys.PublicGroup);
        var id = fields.RequiredText("id");
        var common = isInternal
            ? CommonFieldsReader.Read(fields, CommonRules.Overlay)
            : CommonFieldsReader.Read(fields, CommonRules.Definition);
        var attributes = AttributeReader.ReadUses(fields);
        return id is { } name && visibility is { } known
            ? new AttributeGroupDeclaration { Id = name, Common = common, Visibility = known, Attributes = attributes }
            : null;
    }
}
