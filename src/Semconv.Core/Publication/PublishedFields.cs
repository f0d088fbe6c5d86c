using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Reading;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Publication;

/// <summary>The keys that everything in a published registry may have.</summary>
internal sealed record PublishedFields(Provenance Provenance)
{
    private static readonly string[] Keys = ["brief", "note", "stability", "deprecated", "annotations", "provenance"];

    public string Brief { get; private init; } = string.Empty;

    public string Note { get; private init; } = string.Empty;

    public Stability? Stability { get; private init; }

    public Deprecation? Deprecated { get; private init; }

    /// <summary>Never null: a published item that says nothing has no annotations, as opposed to not knowing of any (the v1 form shows it).</summary>
    public required YamlMapping Annotations { get; init; }

    /// <param name="fields">The item.</param>
    /// <param name="ownKeys">The keys that this kind of item has besides.</param>
    /// <param name="home">The registry that is read.</param>
    /// <param name="registries">The registries that the file depends on, which a provenance points into.</param>
    public static PublishedFields Read(FieldReader fields, ReadOnlySpan<string> ownKeys, SchemaUrl home, PublishedIndex<SchemaUrl> registries)
    {
        fields.WarnOfUnknownKeys([.. ownKeys, .. Keys]);
        var common = CommonFieldsReader.Read(fields, CommonRules.Published);
        return new PublishedFields(ReadProvenance(fields, home, registries))
        {
            Brief = common.Brief?.Value ?? string.Empty,
            Note = common.Note?.Value ?? string.Empty,
            Stability = common.Stability?.Value,
            Deprecated = common.Deprecated,
            Annotations = common.Annotations ?? new YamlMapping(fields.Mapping.Location, []),
        };
    }

    /// <summary>An item with what the fields say of it.</summary>
    public T Describe<T>(T item)
        where T : Definition => item with
        {
            Brief = Brief,
            Note = Note,
            DeclaredStability = Stability,
            Deprecated = Deprecated,
            Annotations = Annotations,
            Provenance = Provenance,
        };

    /// <summary>The registry that another one is taken from; null for an item of the registry itself.</summary>
    public static SchemaUrl? ReadSource(FieldReader fields, PublishedIndex<SchemaUrl> registries)
    {
        if (fields.OptionalValue("provenance") is not { } node || fields.AsMapping(node) is not { } mapping)
        {
            return null;
        }

        return registries.Find(new FieldReader(mapping, "a provenance", fields.Diagnostics).OptionalValue("source"));
    }

    private static Provenance ReadProvenance(FieldReader fields, SchemaUrl home, PublishedIndex<SchemaUrl> registries) =>
        new(ReadSource(fields, registries) ?? home, string.Empty);
}
