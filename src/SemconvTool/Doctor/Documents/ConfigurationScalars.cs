using Semconv.Core.Yaml;

namespace SemconvTool.Doctor.Documents;

/// <summary>Walks the single values of a part of a configuration.</summary>
internal static class ConfigurationScalars
{
    /// <summary>Every value below a node, keys left out, in the order of the file.</summary>
    public static IEnumerable<YamlScalar> Below(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.SelectMany(Below),
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Below(entry.Value)),
        _ => [],
    };
}
