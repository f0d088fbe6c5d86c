namespace Semconv.Core.Resolution.References;

/// <summary>What a reference to an attribute starts from.</summary>
/// <param name="Usage">The definition, as its own group uses it.</param>
/// <param name="SourceGroup">The group that defines it, for the lineage of references.</param>
/// <param name="IsForeign">Whether a dependency defines it.</param>
internal sealed record AttributeRoot(AttributeUsage Usage, string SourceGroup, bool IsForeign = false);
