using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Reading;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Publication;

/// <summary>Reads the signals of a published registry, or the refinements, which have an id besides.</summary>
/// <param name="home">The registry that is read.</param>
/// <param name="catalog">The attributes that signals point into.</param>
/// <param name="registries">The registries that a provenance points into.</param>
/// <param name="hasIds">True for refinements.</param>
internal sealed class PublishedSignalReader(
    SchemaUrl home, PublishedIndex<AttributeDefinition> catalog, PublishedIndex<SchemaUrl> registries, bool hasIds)
{
    public SpanDefinition? Span(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "a span", diagnostics);
        var common = Common(fields, "type", "kind", "name", "attributes", "entity_associations");
        var type = fields.RequiredText("type");
        var kind = fields.RequiredKeyword("kind", Keywords.SpanKind);
        var name = fields.AsMapping(fields.RequiredValue("name")) is { } words
            ? new FieldReader(words, "the name of a span", diagnostics).RequiredText("note")
            : null;
        if (type is not { } known || kind is not { } role)
        {
            return null;
        }

        return common.Describe(new SpanDefinition
        {
            Id = IdOf(fields) ?? known.Value,
            Type = known.Value,
            Kind = role.Value,
            Name = name?.Value ?? string.Empty,
            Attributes = Usages(fields, "attributes", null),
            EntityAssociations = Associations(fields, "entity_associations"),
            RequirementLevel = SignalReader.ReadLevel(fields)?.Value,
            Provenance = common.Provenance,
        });
    }

    public MetricDefinition? Metric(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "a metric", diagnostics);
        var common = Common(fields, "name", "instrument", "unit", "attributes", "entity_associations");
        var name = fields.RequiredText("name");
        var instrument = fields.RequiredKeyword("instrument", Keywords.Instrument);
        var unit = fields.RequiredText("unit");
        if (name is not { } known || instrument is not { } kind || unit is not { } measure)
        {
            return null;
        }

        return common.Describe(new MetricDefinition
        {
            Id = IdOf(fields) ?? known.Value,
            Name = known.Value,
            Instrument = kind.Value,
            Unit = measure.Value,
            Attributes = Usages(fields, "attributes", null),
            EntityAssociations = Associations(fields, "entity_associations"),
            RequirementLevel = SignalReader.ReadLevel(fields)?.Value,
            Provenance = common.Provenance,
        });
    }

    public EventDefinition? Event(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "an event", diagnostics);
        var common = Common(fields, "name", "attributes", "entity_associations");
        if (fields.RequiredText("name") is not { } name)
        {
            return null;
        }

        return common.Describe(new EventDefinition
        {
            Id = IdOf(fields) ?? name.Value,
            Name = name.Value,
            Attributes = Usages(fields, "attributes", null),
            EntityAssociations = Associations(fields, "entity_associations"),
            RequirementLevel = SignalReader.ReadLevel(fields)?.Value,
            Provenance = common.Provenance,
        });
    }

    public EntityDefinition? Entity(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "an entity", diagnostics);
        var common = Common(fields, "type", "identity", "description");
        _ = fields.RequiredValue("identity");
        if (fields.RequiredText("type") is not { } type)
        {
            return null;
        }

        return common.Describe(new EntityDefinition
        {
            Id = IdOf(fields) ?? type.Value,
            Type = type.Value,
            Identity = Usages(fields, "identity", EntityRole.Identifying),
            Description = Usages(fields, "description", EntityRole.Descriptive),
            RequirementLevel = SignalReader.ReadLevel(fields)?.Value,
            Provenance = common.Provenance,
        });
    }

    public AttributeGroupDefinition? Group(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "an attribute group", diagnostics);
        var common = PublishedFields.Read(fields, ["id", "attributes"], home, registries);
        _ = fields.RequiredValue("attributes");
        if (fields.RequiredText("id") is not { } id)
        {
            return null;
        }

        return common.Describe(new AttributeGroupDefinition
        {
            Id = id.Value,
            Attributes = Usages(fields, "attributes", null),
            Provenance = common.Provenance,
        });
    }

    private PublishedFields Common(FieldReader fields, params ReadOnlySpan<string> keys) =>
        PublishedFields.Read(fields, ["id", .. keys, "requirement_level"], home, registries);

    private string? IdOf(FieldReader fields) => (hasIds ? fields.RequiredText("id") : fields.OptionalText("id"))?.Value;

    private ImmutableArray<AttributeUsage> Usages(FieldReader fields, string key, EntityRole? role) =>
        fields.Items(key, (mapping, diagnostics) => Usage(new FieldReader(mapping, "an attribute", diagnostics), role));

    private AttributeUsage? Usage(FieldReader fields, EntityRole? role)
    {
        fields.WarnOfUnknownKeys(["base", "requirement_level", "sampling_relevant"]);
        var definition = catalog.Find(fields.RequiredValue("base"));
        var level = RequirementLevelReader.Read(fields.RequiredValue("requirement_level"), fields.Diagnostics);
        if (definition is null || level is not { } known)
        {
            return null;
        }

        return new AttributeUsage(definition, known.Value)
        {
            SamplingRelevant = fields.OptionalFlag("sampling_relevant")?.Value,
            Role = role,
        };
    }

    private ImmutableArray<EntityExpression> Associations(FieldReader fields, string key) =>
        fields.Mapping.Find(key) is null ? [] : fields.Items<EntityExpression>(key, Association);

    private EntityExpression? Association(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "an entity association", diagnostics);
        if (mapping.Find("one_of") is not null)
        {
            return new EntityChoice(Associations(fields, "one_of"));
        }

        if (mapping.Find("all_of") is not null)
        {
            return new EntityCombination(Associations(fields, "all_of"));
        }

        return fields.RequiredText("type") is { } type
            ? new EntityReference(type.Value, PublishedFields.ReadSource(fields, registries))
            : null;
    }
}
