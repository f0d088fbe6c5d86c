using Semconv.Core.Yaml;
using Semconv.Text;

namespace SemconvTool.Doctor.Documents;

/// <summary>One document of a file that is, or was meant to be, a Dapr configuration.</summary>
/// <param name="Root">The document.</param>
/// <param name="Form">Who reads it.</param>
internal sealed record ConfigurationDocument(YamlMapping Root, ConfigurationForm Form)
{
    /// <summary>Where problems of the document as a whole are shown.</summary>
    public Location Place => Root.Head;

    public string Path => Root.Location.Source.Path;

    /// <summary>The name of the resource; null when it has none.</summary>
    public string? Name => (Root.Find("metadata") as YamlMapping)?.Find("name") is YamlScalar { IsNull: false } name ? name.Text : null;
}
