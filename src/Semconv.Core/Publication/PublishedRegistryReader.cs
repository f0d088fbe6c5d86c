using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Reading;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Publication;

/// <summary>Reads the published form of a registry, the file format <c>resolved/2.0</c>.</summary>
/// <remarks>The registry is complete: what it took from dependencies is in it. Its definitions name no files and have no places.</remarks>
public sealed class PublishedRegistryReader
{
    private const string Format = "resolved/2.0";

    private readonly SchemaUrl _home;
    private readonly DiagnosticBag _diagnostics;
    private readonly PublishedIndex<SchemaUrl> _registries;
    private readonly PublishedIndex<AttributeDefinition> _catalog;
    private readonly PublishedSignalReader _signals;
    private readonly PublishedSignalReader _refined;

    private PublishedRegistryReader(SchemaUrl home, FieldReader root)
    {
        _home = home;
        _diagnostics = root.Diagnostics;
        _registries = new("dependencies", [.. root.Texts("dependencies").Select(ReadUrl)], _diagnostics);
        _catalog = new("attribute_catalog", ReadCatalog(root), _diagnostics);
        _signals = new PublishedSignalReader(home, _catalog, _registries, hasIds: false);
        _refined = new PublishedSignalReader(home, _catalog, _registries, hasIds: true);
    }

    /// <summary>The registry; empty when the file is something else, which was reported.</summary>
    /// <param name="source">The file.</param>
    /// <param name="expected">What its manifest says it is; the file wins.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ResolvedRegistry Read(SourceText source, SchemaUrl expected, DiagnosticBag diagnostics)
    {
        var root = YamlReader.Read(source, diagnostics);
        if (root is not YamlMapping mapping || mapping.Find("file_format") is not YamlScalar { IsString: true, Text: Format })
        {
            if (root is not null || !diagnostics.HasErrors)
            {
                diagnostics.Report(PublicationDiagnostics.NotResolved(root?.Location ?? new Location(source, default), Describe(root)));
            }

            return new ResolvedRegistry(expected) { IsPublished = true };
        }

        var fields = new FieldReader(mapping, "a published registry", diagnostics);
        fields.WarnOfUnknownKeys(["file_format", "schema_url", "attribute_catalog", "registry", "refinements", "dependencies"]);
        var home = SchemaUrlReader.Read(fields)?.Value ?? expected;
        return new PublishedRegistryReader(home, fields).Read(fields);
    }

    private ResolvedRegistry Read(FieldReader root)
    {
        var lists = Section(root, "registry", "attributes", "attribute_groups", "spans", "metrics", "events", "entities");
        var refinements = Section(root, "refinements", "spans", "metrics", "events");
        var attributes = lists is null ? [] : ReadAttributes(lists);
        var registry = new ResolvedRegistry(_home)
        {
            IsPublished = true,
            PublishedDependencies = [.. _registries.Entries.OfType<SchemaUrl>()],
            Attributes = attributes,
            AttributeGroups = Items(lists, "attribute_groups", _signals.Group),
            ReferableAttributes = [.. attributes.Select(Referable)],
        };
        var (spans, spanRefinements) = Split(Items(lists, "spans", _signals.Span), Items(refinements, "spans", _refined.Span), static span => span.Type);
        var (metrics, metricRefinements) = Split(Items(lists, "metrics", _signals.Metric), Items(refinements, "metrics", _refined.Metric), static metric => metric.Name);
        var (events, eventRefinements) = Split(Items(lists, "events", _signals.Event), Items(refinements, "events", _refined.Event), static @event => @event.Name);
        var (entities, entityRefinements) = Split(Items(lists, "entities", _signals.Entity), Items(refinements, "entities", _refined.Entity), static entity => entity.Type);
        registry = registry with
        {
            Spans = spans,
            SpanRefinements = spanRefinements,
            Metrics = metrics,
            MetricRefinements = metricRefinements,
            Events = events,
            EventRefinements = eventRefinements,
            Entities = entities,
            EntityRefinements = entityRefinements,
        };
        return registry with { Groups = PublishedGroups.Of(registry) };
    }

    /// <summary>Weaver takes an attribute of a published registry for required when a reference says nothing else.</summary>
    private static AttributeUsage Referable(AttributeDefinition attribute) => new(attribute, new RequirementLevel(RequirementLevelKind.Required));

    /// <summary>
    /// The list of refinements repeats the signals themselves. What is left are the true refinements; a signal that is not
    /// repeated is marked.
    /// </summary>
    private static (ImmutableArray<T> Signals, ImmutableArray<T> Refinements) Split<T>(ImmutableArray<T> signals, ImmutableArray<T> listed, Func<T, string> nameOf)
        where T : SignalDefinition
    {
        var names = signals.Select(signal => signal.Id).ToHashSet(StringComparer.Ordinal);
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        var refinements = ImmutableArray.CreateBuilder<T>();
        foreach (var item in listed)
        {
            if (string.Equals(item.Id, nameOf(item), StringComparison.Ordinal) && names.Contains(item.Id))
            {
                repeated.Add(item.Id);
            }
            else
            {
                refinements.Add(item with { Refines = nameOf(item) });
            }
        }

        return
        (
            [.. signals.Select(signal => signal with { IsListedAsRefinement = repeated.Contains(signal.Id) }).OrderBy(signal => signal.Id, StringComparer.Ordinal)],
            [.. refinements.OrderBy(refinement => refinement.Id, StringComparer.Ordinal)]
        );
    }

    /// <summary>
    /// A part that has a list under each of the keys, if only an empty one. A file that was cut off is most often good YAML
    /// still: what it lost shows only by keys that are missing. Refinements of older files have no list of entities.
    /// </summary>
    private FieldReader? Section(FieldReader root, string key, params ReadOnlySpan<string> lists)
    {
        if (root.AsMapping(Required(root, "a published registry", key)) is not { } mapping)
        {
            return null;
        }

        var owner = $"'{key}' of a published registry";
        var fields = new FieldReader(mapping, owner, _diagnostics);
        foreach (var list in lists)
        {
            _ = Required(fields, owner, list);
        }

        return fields;
    }

    private static YamlNode? Required(FieldReader fields, string owner, string key)
    {
        var node = fields.Value(key);
        if (node is null)
        {
            fields.Diagnostics.Report(PublicationDiagnostics.MissingKey(fields.Mapping.Head, owner, key));
        }

        return node;
    }

    private static ImmutableArray<T> Items<T>(FieldReader? section, string key, Func<YamlMapping, DiagnosticBag, T?> read)
        where T : class => section?.Items(key, read) ?? [];

    private ImmutableArray<AttributeDefinition> ReadAttributes(FieldReader lists)
    {
        var items = lists.AsList(lists.OptionalValue("attributes"))?.Items ?? [];
        return [.. items.Select(_catalog.Find).OfType<AttributeDefinition>().OrderBy(attribute => attribute.Key, StringComparer.Ordinal)];
    }

    private ImmutableArray<AttributeDefinition?> ReadCatalog(FieldReader root)
    {
        var list = root.AsList(Required(root, "a published registry", "attribute_catalog"));
        return [.. (list?.Items ?? []).Select(item => root.AsMapping(item) is { } mapping ? ReadAttribute(mapping) : null)];
    }

    private AttributeDefinition? ReadAttribute(YamlMapping mapping)
    {
        var fields = new FieldReader(mapping, "an attribute", _diagnostics);
        var common = PublishedFields.Read(fields, ["key", "type", "examples"], _home, _registries);
        var key = fields.RequiredText("key");
        var type = AttributeTypeReader.Read(fields.RequiredValue("type"), EnumMemberReader.ReadPublished, _diagnostics);
        if (key is not { } name || type is not { } known)
        {
            return null;
        }

        return common.Describe(new AttributeDefinition
        {
            Key = name.Value,
            Type = known.Value,
            Examples = ExamplesReader.Read(fields),
            Provenance = common.Provenance,
        });
    }

    private SchemaUrl? ReadUrl(Located<string> text)
    {
        if (SchemaUrl.TryParse(text.Value, out var url, out var problem))
        {
            return url;
        }

        _diagnostics.Report(ManifestDiagnostics.InvalidSchemaUrl(text.Location, text.Value, problem));
        return null;
    }

    private static string Describe(YamlNode? root) => root switch
    {
        YamlMapping mapping when mapping.Find("file_format") is YamlScalar format => $"'{format.Text}'",
        YamlMapping => "a mapping without 'file_format'",
        null => "an empty file",
        _ => "no mapping",
    };
}
