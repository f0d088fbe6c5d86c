using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads one dependency of a manifest.</summary>
internal static class DependencyReader
{
    public static DependencyDeclaration? Read(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "a dependency", diagnostics);
        fields.WarnOfUnknownKeys(KnownKeys.Dependency);
        var url = SchemaUrlReader.Read(fields);
        var path = fields.OptionalText("registry_path");
        return url is { } known ? new DependencyDeclaration(known, path) : null;
    }

    /// <summary>Manifests without a schema URL of their own may call a dependency by name only.</summary>
    public static DependencyDeclaration? ReadLegacy(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "a dependency", diagnostics);
        if (fields.OptionalValue("schema_url") is not null || fields.OptionalText("name") is not { } name)
        {
            return Read(mapping, diagnostics);
        }

        fields.WarnOfUnknownKeys(KnownKeys.LegacyDependency);
        return new DependencyDeclaration(new Located<SchemaUrl>(SchemaUrl.OfName(name.Value), name.Location), fields.OptionalText("registry_path"));
    }
}
