using System.Collections.Immutable;

namespace Semconv.Core.Comparison.Names;

/// <summary>The changes of all names of one kind, sorted by name.</summary>
/// <param name="Key">What the kind is called in documents.</param>
/// <param name="Title">What it is called in texts.</param>
/// <param name="Changes">The changes.</param>
public sealed record NameSection(string Key, string Title, ImmutableArray<NameChange> Changes)
{
    public IEnumerable<NameChange> Of(NameChangeKind kind) => Changes.Where(change => change.Kind == kind);
}
