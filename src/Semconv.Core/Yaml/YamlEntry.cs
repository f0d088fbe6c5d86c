namespace Semconv.Core.Yaml;

/// <summary>One <c>key: value</c> of a mapping.</summary>
public readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
