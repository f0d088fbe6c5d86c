namespace Semconv.Core.Resolution;

/// <summary>How registries are resolved where there is a choice.</summary>
public sealed record ResolutionOptions
{
    public static ResolutionOptions Default { get; } = new();

    /// <summary>Whether a registry takes over everything of its dependencies, whether it refers to it or not.</summary>
    public bool IncludesUnreferenced { get; init; }

    /// <summary>Whether files or dependencies are missing that could not be read; then a reference that leads nowhere is no error.</summary>
    public bool IsPartial { get; init; }
}
