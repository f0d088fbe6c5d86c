using System.Collections.Immutable;
using Semconv.Text;

namespace SemconvTool.Options;

/// <summary>A target to generate, and the folder its files go into.</summary>
/// <param name="Name">The folder of its templates.</param>
/// <param name="Output">The folder as it was written, for reports.</param>
/// <param name="FullPath">The full path of the folder, without a separator at its end.</param>
internal sealed record OutputTarget(string Name, string Output, string FullPath)
{
    /// <summary>Where the folder was written; null for the command line.</summary>
    public Location? Place { get; init; }

    /// <summary>Whether a weaver.yaml of the repository lists the target with this folder, so that all it wrote there is its own.</summary>
    public bool IsListed { get; init; }

    /// <summary>The full paths of all other folders that targets are listed with.</summary>
    public ImmutableArray<string> OtherFolders { get; init; } = [];

    /// <summary>What tells its files from those of other targets in the same folder: where its templates are, seen from there.</summary>
    public string Key { get; init; } = Name;

    /// <summary>The full path of a file or folder in it.</summary>
    public string PathOf(string path) => Path.GetFullPath(path, FullPath);

    /// <summary>A path below the folder as the user would write it.</summary>
    public string Shown(string path) => Output.TrimEnd('/') is var folder && folder is "." or "" ? path : $"{folder}/{path}";
}
