using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads a group of definition/1. Which keys fit which type of group is left to the rules.</summary>
internal static class GroupReader
{
    public static GroupDeclaration? Read(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "a group", diagnostics);
        fields.RejectUnknownKeys(KnownKeys.Group, KnownKeys.InternalToWeaver);
        var id = fields.RequiredText("id");
        var group = new GroupDeclaration
        {
            Id = id.GetValueOrDefault(),
            Common = CommonFieldsReader.Read(fields, CommonRules.Group),
            Type = fields.Keyword("type", Keywords.GroupType),
            Prefix = fields.Text("prefix"),
            Extends = fields.OptionalText("extends"),
            Attributes = fields.Items<AttributeUse>("attributes", GroupAttributeReader.Read),
            EntityAssociations = EntityAssociationReader.Read(fields),
            SpanKind = fields.OptionalKeyword("span_kind", Keywords.SpanKind),
            Events = fields.Texts("events"),
            MetricName = fields.OptionalText("metric_name"),
            Instrument = fields.OptionalKeyword("instrument", Keywords.Instrument),
            Unit = fields.OptionalText("unit"),
            Name = fields.OptionalText("name"),
            DisplayName = fields.OptionalText("display_name"),
            Body = fields.AsMapping(fields.OptionalValue("body")) is { } body ? BodyFieldReader.Read(body, diagnostics) : null,
            Visibility = fields.OptionalKeyword("visibility", Keywords.Visibility),
            IncludeGroups = fields.Texts("include_groups"),
            RequirementLevel = SignalReader.ReadLevel(fields),
            Unread = fields.Unread(),
        };
        return id is null ? null : group;
    }
}
