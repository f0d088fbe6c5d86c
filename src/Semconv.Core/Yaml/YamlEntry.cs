namespace Semconv.Core.Yaml;

/// <summary>One <c>key: value</c> of a mapping.</summary>
/// <remarks>A class: generic code of the platform over a struct of ours is compiled anew in every process.</remarks>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
