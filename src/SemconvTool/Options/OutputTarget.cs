namespace SemconvTool.Options;

/// <summary>A target to generate, and the folder its files go into.</summary>
/// <param name="Name">The folder of its templates.</param>
/// <param name="Output">The folder as it was written, for reports.</param>
/// <param name="FullPath">The full path of the folder.</param>
internal sealed record OutputTarget(string Name, string Output, string FullPath);
