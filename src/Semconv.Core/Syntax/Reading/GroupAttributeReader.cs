using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads the attributes of a group of definition/1: definitions (<c>id</c>) and references (<c>ref</c>).</summary>
internal static class GroupAttributeReader
{
    public static AttributeUse? Read(YamlMapping mapping, DiagnosticBag diagnostics) =>
        mapping.Find("ref") is null ? ReadDeclaration(mapping, diagnostics) : ReadReference(mapping, diagnostics);

    private static AttributeDeclaration? ReadDeclaration(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "an attribute", diagnostics);
        fields.RejectUnknownKeys(KnownKeys.GroupAttribute);
        var id = fields.RequiredText("id");
        var type = AttributeTypeReader.Read(fields.RequiredValue("type"), diagnostics);
        var examples = ExamplesReader.Read(fields);
        var common = CommonFieldsReader.Read(fields, CommonRules.GroupAttribute);
        var usage = ReadUsage(fields, fields.Value("requirement_level"));
        return id is { } name && type is { } known
            ? new AttributeDeclaration { Key = name, Type = known, Examples = examples, Common = common, Usage = usage, Unread = fields.Unread() }
            : null;
    }

    private static AttributeReference? ReadReference(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "an attribute reference", diagnostics);
        fields.RejectUnknownKeys(KnownKeys.GroupAttributeReference);
        var name = fields.RequiredText("ref");
        var prefix = fields.Flag("prefix");
        var examples = ExamplesReader.Read(fields);
        var common = CommonFieldsReader.Read(fields, CommonRules.GroupReference);
        var usage = ReadUsage(fields, fields.OptionalValue("requirement_level"));
        return name is { } known
            ? new AttributeReference { Ref = known, Prefix = prefix, Examples = examples, Common = common, Usage = usage }
            : null;
    }

    private static UsageFields ReadUsage(FieldReader fields, YamlNode? level) => new()
    {
        RequirementLevel = RequirementLevelReader.Read(level, fields.Diagnostics),
        SamplingRelevant = fields.OptionalFlag("sampling_relevant"),
        Tag = fields.OptionalText("tag"),
        Role = fields.OptionalKeyword("role", Keywords.Role),
    };
}
