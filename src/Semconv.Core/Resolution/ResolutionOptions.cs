namespace Semconv.Core.Resolution;

/// <summary>How registries are resolved where there is a choice.</summary>
public sealed record ResolutionOptions
{
    public static ResolutionOptions Default { get; } = new();

    /// <summary>Whether a registry takes over everything of its dependencies, whether it refers to it or not.</summary>
    public bool IncludesUnreferenced { get; init; }
}
