using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Yaml.Oracle;

/// <summary>What a text means without quotes.</summary>
internal static class PlainKinds
{
    public static YamlScalarKind Resolve(string text)
    {
        var root = YamlReader.Read(SourceText.From("plain.yaml", text), new DiagnosticBag());
        return root is YamlScalar scalar && scalar.Text == text ? scalar.Kind : YamlScalarKind.String;
    }
}
