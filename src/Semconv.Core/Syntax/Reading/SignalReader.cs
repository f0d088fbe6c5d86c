using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads spans, metrics and events of definition/2.</summary>
internal static class SignalReader
{
    public static SpanDeclaration? ReadSpan(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "a span", diagnostics);
        fields.RejectUnknownKeys(KnownKeys.Span);
        var type = fields.RequiredText("type");
        var kind = fields.RequiredKeyword("kind", Keywords.SpanKind);
        var name = ReadSpanName(fields.RequiredValue("name"), fields);
        var common = CommonFieldsReader.Read(fields, CommonRules.Definition);
        var level = ReadLevel(fields);
        var attributes = AttributeReader.ReadSpanUses(fields);
        var associations = EntityAssociationReader.Read(fields);
        return type is { } id && kind is { } knownKind && name is { } knownName
            ? new SpanDeclaration
            {
                Id = id,
                Kind = knownKind,
                Name = knownName,
                Common = common,
                RequirementLevel = level,
                Unread = fields.Unread(),
                Attributes = attributes,
                EntityAssociations = associations,
            }
            : null;
    }

    public static MetricDeclaration? ReadMetric(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "a metric", diagnostics);
        fields.RejectUnknownKeys(KnownKeys.Metric);
        var name = fields.RequiredText("name");
        var instrument = fields.RequiredKeyword("instrument", Keywords.Instrument);
        var unit = fields.RequiredText("unit");
        var common = CommonFieldsReader.Read(fields, CommonRules.Definition);
        var level = ReadLevel(fields);
        var attributes = AttributeReader.ReadUses(fields);
        var associations = EntityAssociationReader.Read(fields);
        return name is { } id && instrument is { } knownInstrument && unit is { } knownUnit
            ? new MetricDeclaration
            {
                Id = id,
                Instrument = knownInstrument,
                Unit = knownUnit,
                Common = common,
                RequirementLevel = level,
                Unread = fields.Unread(),
                Attributes = attributes,
                EntityAssociations = associations,
            }
            : null;
    }

    public static EventDeclaration? ReadEvent(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "an event", diagnostics);
        fields.RejectUnknownKeys(KnownKeys.Event);
        var name = fields.RequiredText("name");
        var common = CommonFieldsReader.Read(fields, CommonRules.Definition);
        var level = ReadLevel(fields);
        var attributes = AttributeReader.ReadUses(fields);
        var associations = EntityAssociationReader.Read(fields);
        return name is { } id
            ? new EventDeclaration
            {
                Id = id,
                Common = common,
                RequirementLevel = level,
                Unread = fields.Unread(),
                Attributes = attributes,
                EntityAssociations = associations,
            }
            : null;
    }

    public static Located<SignalRequirementLevel>? ReadLevel(FieldReader fields) =>
        fields.OptionalKeyword("requirement_level", Keywords.SignalRequirementLevel);

    /// <summary>The name of a span is a mapping that holds a text, so that more can be said about it one day.</summary>
    public static Located<string>? ReadSpanName(YamlNode? node, FieldReader owner)
    {
        if (node is not YamlMapping mapping)
        {
            if (node is not null)
            {
                owner.Diagnostics.Report(SyntaxDiagnostics.WrongKind(node, "a mapping with the key 'note'"));
            }

            return null;
        }

        var fields = new FieldReader(mapping, "a span name", owner.Diagnostics);
        fields.RejectUnknownKeys(KnownKeys.SpanName);
        return fields.RequiredText("note");
    }
}
