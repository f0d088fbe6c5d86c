namespace Semconv.Core.Generation;

/// <summary>A file that a target consists of: its path below the output folder, with forward slashes, and its text.</summary>
public sealed record GeneratedFile(string Path, string Content);
