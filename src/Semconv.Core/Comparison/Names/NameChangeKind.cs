namespace Semconv.Core.Comparison.Names;

/// <summary>What can happen to a name between two versions of a registry, in the order in which lists show it.</summary>
public enum NameChangeKind
{
    Added,

    /// <summary>Deprecated in favour of another name.</summary>
    Renamed,

    /// <summary>Deprecated without a successor.</summary>
    Obsoleted,

    /// <summary>Deprecated for a reason that only its note tells.</summary>
    Uncategorized,

    Removed,
}
