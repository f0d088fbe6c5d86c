namespace Semconv.Core.Generation;

/// <summary>Why a file of an output folder is not up to date.</summary>
public enum GeneratedTreeChangeKind
{
    /// <summary>A template writes the file and it is not there.</summary>
    Missing,

    /// <summary>The file is there with another text.</summary>
    Stale,

    /// <summary>The file says that this target wrote it, and no template writes it any more.</summary>
    LeftOver,
}
