using Semconv.Text;

namespace SemconvTool.Options;

/// <summary>A registry that was named.</summary>
/// <param name="Path">As it was written, for reports.</param>
/// <param name="FullPath">Where it is, when it is a path.</param>
/// <param name="Place">Where it was written; null for the command line.</param>
internal sealed record RegistryLocation(string Path, string FullPath, Location? Place)
{
    /// <summary>Whether it is the registry that the tool carries.</summary>
    public bool IsBuiltIn { get; init; }
}
