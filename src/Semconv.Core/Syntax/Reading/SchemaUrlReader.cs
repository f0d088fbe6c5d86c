using Semconv.Text;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads which registry a manifest or one of its dependencies is.</summary>
internal static class SchemaUrlReader
{
    public static Located<SchemaUrl>? Read(FieldReader fields) =>
        fields.RequiredText("schema_url") is { } text ? Parse(fields, text) : null;

    /// <summary>Old manifests give the URL in two parts.</summary>
    public static Located<SchemaUrl>? ReadLegacy(FieldReader fields)
    {
        foreach (var entry in fields.Mapping.Entries)
        {
            if (entry.Key.Text is "schema_base_url" or "semconv_version" or "name")
            {
                fields.Diagnostics.Report(ManifestDiagnostics.LegacyManifestKey(entry.Key.Location, entry.Key.Text, "schema_url"));
            }
        }

        var start = fields.OptionalText("schema_base_url");
        var version = fields.OptionalWord("semconv_version");
        if (start is { } url && version is { } last)
        {
            return Parse(fields, new Located<string>($"{WithScheme(url.Value.TrimEnd('/'))}/{last.Value}", url.Location));
        }

        fields.Diagnostics.Report(ManifestDiagnostics.MissingSchemaUrl(fields.Mapping.Head));
        return null;
    }

    /// <summary>As in Weaver, the old key may hold a bare host and path.</summary>
    private static string WithScheme(string url) =>
        url.StartsWith("http://", StringComparison.Ordinal) || url.StartsWith("https://", StringComparison.Ordinal) ? url : $"https://{url}";

    private static Located<SchemaUrl>? Parse(FieldReader fields, Located<string> text)
    {
        if (SchemaUrl.TryParse(text.Value, out var url, out var problem))
        {
            return new Located<SchemaUrl>(url, text.Location);
        }

        fields.Diagnostics.Report(ManifestDiagnostics.InvalidSchemaUrl(text.Location, text.Value, problem));
        return null;
    }
}
