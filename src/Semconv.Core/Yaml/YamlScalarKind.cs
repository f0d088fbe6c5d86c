namespace Semconv.Core.Yaml;

/// <summary>What an unquoted scalar means in YAML 1.2; a quoted or block scalar is always a <see cref="String"/>.</summary>
public enum YamlScalarKind
{
    Null,
    Bool,
    Int,
    Float,
    String,
}
