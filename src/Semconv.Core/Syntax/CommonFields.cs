using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text;

namespace Semconv.Core.Syntax;

/// <summary>The keys that everything in a registry may have; null where the file does not write the key.</summary>
public sealed record CommonFields
{
    public Located<string>? Brief { get; init; }

    public Located<string>? Note { get; init; }

    public Located<Stability>? Stability { get; init; }

    public Deprecation? Deprecated { get; init; }

    public YamlMapping? Annotations { get; init; }
}
