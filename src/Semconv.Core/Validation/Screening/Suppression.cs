using System.Collections.Immutable;
using Semconv.Text;

namespace Semconv.Core.Validation.Screening;

/// <summary>That one rule shall not be held against an item, and why.</summary>
/// <param name="Id">The id of the rule.</param>
/// <param name="Reason">Why; nobody takes a suppression back whose reason is not written.</param>
/// <param name="Location">Where it is written.</param>
public sealed record Suppression(string Id, string Reason, Location Location)
{
    /// <summary>The names under which rules know the item; empty for every item.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>A file or folder, as its whole path or the end of it; null for every file.</summary>
    public string? Path { get; init; }

    /// <summary>Whether it has to be of use; those of dependencies belong to somebody else.</summary>
    public bool IsOwn { get; init; } = true;
}
