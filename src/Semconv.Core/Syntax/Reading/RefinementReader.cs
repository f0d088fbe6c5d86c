using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads refinements of spans, metrics and events.</summary>
internal static class RefinementReader
{
    public static SpanRefinementDeclaration? ReadSpan(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "a span refinement", diagnostics);
        fields.RejectUnknownKeys(KnownKeys.SpanRefinement);
        var id = fields.RequiredText("id");
        var target = fields.RequiredText("ref");
        var name = SignalReader.ReadSpanName(fields.OptionalValue("name"), fields);
        var common = CommonFieldsReader.Read(fields, CommonRules.Overlay);
        var attributes = AttributeReader.ReadSpanUses(fields);
        var associations = EntityAssociationReader.Read(fields);
        return id is { } known && target is { } refined
            ? new SpanRefinementDeclaration
            {
                Id = known, Ref = refined, Name = name, Common = common, Attributes = attributes, EntityAssociations = associations,
            }
            : null;
    }

    public static MetricRefinementDeclaration? ReadMetric(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "a metric refinement", diagnostics);
        fields.RejectUnknownKeys(KnownKeys.Refinement);
        var id = fields.RequiredText("id");
        var target = fields.RequiredText("ref");
        var common = CommonFieldsReader.Read(fields, CommonRules.Overlay);
        var attributes = AttributeReader.ReadUses(fields);
        var associations = EntityAssociationReader.Read(fields);
        return id is { } known && target is { } refined
            ? new MetricRefinementDeclaration
            {
                Id = known, Ref = refined, Common = common, Attributes = attributes, EntityAssociations = associations,
            }
            : null;
    }

    public static EventRefinementDeclaration? ReadEvent(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "an event refinement", diagnostics);
        fields.RejectUnknownKeys(KnownKeys.Refinement);
        var id = fields.RequiredText("id");
        var target = fields.RequiredText("ref");
        var common = CommonFieldsReader.Read(fields, CommonRules.Overlay);
        var attributes = AttributeReader.ReadUses(fields);
        var associations = EntityAssociationReader.Read(fields);
        return id is { } known && target is { } refined
            ? new EventRefinementDeclaration
            {
                Id = known, Ref = refined, Common = common, Attributes = attributes, EntityAssociations = associations,
            }
            : null;
    }
}
