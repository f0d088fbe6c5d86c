using System.Collections.Immutable;
using Semconv.Core.Yaml;
using Semconv.Templating.Jinja;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Generation.Configuration;

/// <summary>Reads what filters look up: text maps, acronyms and comment formats; each one replaces what lower files said.</summary>
internal static class WeaverSettingsReader
{
    public static WeaverSettings Merge(WeaverSettings lower, MappingReader reader, DiagnosticBag diagnostics) => lower with
    {
        TextMaps = reader.Child("text_maps") is { } maps ? ReadTextMaps(maps, diagnostics) : lower.TextMaps,
        TypeMapping = reader.Child("type_mapping") is { } mapping ? ReadTextMap(mapping) : lower.TypeMapping,
        Acronyms = reader.Items("acronyms") is { } acronyms ? ReadAcronyms(acronyms, diagnostics) : lower.Acronyms,
        CommentFormats = reader.Child("comment_formats") is { } formats
            ? CommentFormatReader.ReadAll(formats, diagnostics)
            : lower.CommentFormats,
        DefaultCommentFormat = reader.Text("default_comment_format")?.Value ?? lower.DefaultCommentFormat,
    };

    private static Dictionary<string, IReadOnlyDictionary<string, string>> ReadTextMaps(MappingReader maps, DiagnosticBag diagnostics)
    {
        var result = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var entry in maps.Mapping.Entries)
        {
            if (MappingReader.Open(entry.Value, entry.Key.Text, diagnostics) is { } map)
            {
                result[entry.Key.Text] = ReadTextMap(map);
            }
        }

        return result;
    }

    /// <summary>Texts by name; Weaver takes numbers and booleans as the text that they are written as.</summary>
    private static Dictionary<string, string> ReadTextMap(MappingReader map)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in map.Mapping.Entries)
        {
            if (map.Text(entry.Key.Text) is { } text)
            {
                result[entry.Key.Text] = text.Value;
            }
        }

        return result;
    }

    private static ImmutableArray<string> ReadAcronyms(ImmutableArray<YamlNode> items, DiagnosticBag diagnostics)
    {
        var acronyms = ImmutableArray.CreateBuilder<string>();
        foreach (var item in items)
        {
            if (item is YamlScalar scalar)
            {
                acronyms.Add(scalar.Text);
            }
            else
            {
                diagnostics.Report(ConfigurationDiagnostics.WrongType(item.Location, "acronyms", "a list of texts"));
            }
        }

        return acronyms.DrainToImmutable();
    }
}
