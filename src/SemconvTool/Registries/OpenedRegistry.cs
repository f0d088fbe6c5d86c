using Semconv.Text;

namespace SemconvTool.Registries;

/// <summary>A registry that was found: a set of files, or one file that says what it is itself.</summary>
/// <param name="Path">The path that files are reported under.</param>
/// <param name="Files">The files; null for a single one.</param>
/// <param name="File">The single file; null for a set.</param>
internal sealed record OpenedRegistry(string Path, IModelFiles? Files, SourceText? File)
{
    /// <summary>What relative paths of dependencies are also tried from; null for what is not on this machine.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether it came from a URL, so that what its manifest says is not said by the user of this machine.</summary>
    public bool IsFetched { get; init; }

    /// <summary>What relative URLs of the manifest start from; null for what came from no URL.</summary>
    public Uri? BaseUrl { get; init; }
}
