using System.Collections.Immutable;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads the key <c>imports</c> of both formats.</summary>
internal static class ImportsReader
{
    public static ImportsDeclaration? Read(FieldReader root)
    {
        if (root.AsMapping(root.OptionalValue("imports")) is not { } mapping)
        {
            return null;
        }

        var fields = new FieldReader(mapping, "an imports block", root.Diagnostics);
        fields.RejectUnknownKeys(KnownKeys.Imports);
        return new ImportsDeclaration
        {
            Location = mapping.Location,
            Metrics = ReadPatterns(fields, "metrics"),
            Events = ReadPatterns(fields, "events"),
            Entities = ReadPatterns(fields, "entities"),
            Spans = ReadPatterns(fields, "spans"),
            AttributeGroups = ReadPatterns(fields, "attribute_groups"),
        };
    }

    private static ImmutableArray<Located<ImportPattern>> ReadPatterns(FieldReader fields, string key)
    {
        if (fields.OptionalValue(key) is null)
        {
            return [];
        }

        var patterns = ImmutableArray.CreateBuilder<Located<ImportPattern>>();
        foreach (var text in fields.Texts(key))
        {
            if (ImportPattern.TryParse(text.Value, out var pattern, out var problem))
            {
                patterns.Add(new Located<ImportPattern>(pattern, text.Location));
            }
            else
            {
                fields.Diagnostics.Report(SyntaxDiagnostics.InvalidImportPattern(text.Location, text.Value, problem));
            }
        }

        return patterns.DrainToImmutable();
    }
}
