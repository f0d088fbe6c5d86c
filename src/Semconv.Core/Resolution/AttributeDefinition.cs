using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;

namespace Semconv.Core.Resolution;

/// <summary>An attribute: its own definition, or that definition as one signal words it.</summary>
public sealed record AttributeDefinition : Definition
{
    public required string Key { get; init; }

    public required AttributeType Type { get; init; }

    public YamlNode? Examples { get; init; }

    public bool IsDeprecated => Deprecated is not null;
}
