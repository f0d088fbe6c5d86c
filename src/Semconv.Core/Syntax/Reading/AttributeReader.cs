using System.Collections.Immutable;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads the attributes of definition/2: definitions, references and references to groups.</summary>
internal static class AttributeReader
{
    public static AttributeDeclaration? ReadDeclaration(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "an attribute", diagnostics);
        fields.RejectUnknownKeys(KnownKeys.Attribute);
        var key = fields.RequiredText("key");
        var type = AttributeTypeReader.Read(fields.RequiredValue("type"), diagnostics);
        var examples = ExamplesReader.Read(fields);
        var common = CommonFieldsReader.Read(fields, CommonRules.Definition);
        return key is { } name && type is { } known
            ? new AttributeDeclaration { Key = name, Type = known, Examples = examples, Common = common, Usage = UsageFields.None }
            : null;
    }

    /// <summary>The key <c>attributes</c> of everything but spans.</summary>
    public static ImmutableArray<AttributeUse> ReadUses(FieldReader fields) => fields.Items<AttributeUse>("attributes", ReadUse);

    /// <summary>The key <c>attributes</c> of spans and their refinements, which also say what samplers need.</summary>
    public static ImmutableArray<AttributeUse> ReadSpanUses(FieldReader fields) => fields.Items<AttributeUse>("attributes", ReadSpanUse);

    /// <summary>A reference where no group can be taken over: identity and description of entities.</summary>
    public static AttributeReference? ReadReference(YamlMapping mapping, DiagnosticBag diagnostics) =>
        ReadReference(mapping, KnownKeys.Reference, diagnostics);

    private static AttributeUse? ReadUse(YamlMapping mapping, DiagnosticBag diagnostics) =>
        IsGroupReference(mapping) ? ReadGroupReference(mapping, diagnostics) : ReadReference(mapping, KnownKeys.Reference, diagnostics);

    private static AttributeUse? ReadSpanUse(YamlMapping mapping, DiagnosticBag diagnostics) =>
        IsGroupReference(mapping) ? ReadGroupReference(mapping, diagnostics) : ReadReference(mapping, KnownKeys.SpanReference, diagnostics);

    private static bool IsGroupReference(YamlMapping mapping) => mapping.Find("ref") is null && mapping.Find("ref_group") is not null;

    private static AttributeReference? ReadReference(YamlMapping mapping, ImmutableArray<string> keys, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "an attribute reference", diagnostics);
        fields.RejectUnknownKeys(keys);
        var name = fields.RequiredText("ref");
        var examples = ExamplesReader.Read(fields);
        var common = CommonFieldsReader.Read(fields, CommonRules.Overlay);
        var usage = UsageFieldsReader.Read(fields);
        return name is { } known
            ? new AttributeReference { Ref = known, Examples = examples, Common = common, Usage = usage }
            : null;
    }

    private static GroupReference? ReadGroupReference(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "a group reference", diagnostics);
        fields.RejectUnknownKeys(KnownKeys.GroupReference);
        return fields.RequiredText("ref_group") is { } group ? new GroupReference { Group = group } : null;
    }
}
