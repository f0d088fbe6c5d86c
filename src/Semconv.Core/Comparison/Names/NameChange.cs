namespace Semconv.Core.Comparison.Names;

/// <summary>What happened to one name.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Name">The name; of a renamed one, the old name.</param>
public sealed record NameChange(NameChangeKind Kind, string Name)
{
    /// <summary>Only of a renamed one.</summary>
    public string? NewName { get; init; }

    /// <summary>The note of the deprecation; null where nothing was deprecated.</summary>
    public string? Note { get; init; }
}
