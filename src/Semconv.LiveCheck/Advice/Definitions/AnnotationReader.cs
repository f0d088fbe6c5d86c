using System.Collections.Immutable;
using Semconv.Core.Yaml;

namespace Semconv.LiveCheck.Advice.Definitions;

/// <summary>Reads what annotations say; what is written in another form than expected is left out.</summary>
internal static class AnnotationReader
{
    public static YamlMapping? Mapping(this YamlMapping? mapping, string key) => mapping?.Find(key) as YamlMapping;

    /// <summary>The text of a scalar; null when there is none.</summary>
    public static string? Text(this YamlMapping? mapping, string key) => (mapping?.Find(key) as YamlScalar)?.Text;

    /// <summary>The texts of a list, or of a single scalar; default when the key is not there.</summary>
    public static ImmutableArray<string> Texts(this YamlMapping? mapping, string key) => mapping?.Find(key) switch
    {
        YamlSequence sequence => [.. sequence.Items.OfType<YamlScalar>().Select(item => item.Text)],
        YamlScalar scalar => [scalar.Text],
        _ => default,
    };
}
