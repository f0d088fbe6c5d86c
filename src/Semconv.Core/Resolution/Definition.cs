using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;

namespace Semconv.Core.Resolution;

/// <summary>What everything in a resolved registry has.</summary>
public abstract record Definition
{
    private protected Definition()
    {
    }

    public string Brief { get; init; } = string.Empty;

    public string Note { get; init; } = string.Empty;

    /// <summary>Null when no file says it.</summary>
    public Stability? DeclaredStability { get; init; }

    public Stability Stability => DeclaredStability ?? Stability.Development;

    public Deprecation? Deprecated { get; init; }

    public YamlMapping? Annotations { get; init; }

    public required Provenance Provenance { get; init; }
}
