using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text;

namespace Semconv.Core.Comparison;

/// <summary>One change of one definition between two versions of a registry.</summary>
public sealed record RegistryChange(ChangeKind Kind, ChangeSubject Subject)
{
    /// <summary>How stable the definition was before; of an added one, how stable it is.</summary>
    public required Stability Stability { get; init; }

    /// <summary>The attribute or the member of an enum that changed within the definition; null for the definition itself.</summary>
    public string? Part { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    /// <summary>In the newer registry; of what was removed, in the older one. Null for registries read in their published form.</summary>
    public Location? Location { get; init; }

    /// <summary>What happened, as a part of a sentence: <c>the unit changed from 's' to 'ms'</c>.</summary>
    public string Sentence => Kind.Wording
        .Replace("{part}", Part, StringComparison.Ordinal)
        .Replace("{before}", Before, StringComparison.Ordinal)
        .Replace("{after}", After, StringComparison.Ordinal);
}
