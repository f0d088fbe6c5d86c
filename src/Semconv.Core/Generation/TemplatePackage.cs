using System.Collections.Immutable;
using Semconv.Core.Generation.Configuration;
using Semconv.Text;

namespace Semconv.Core.Generation;

/// <summary>A target: its configuration and all files of its folder and sub-folders.</summary>
public sealed record TemplatePackage(TemplateConfig Config, ImmutableArray<TemplateFile> Files)
{
    /// <summary>The full path of the folder that the files are meant for, which absolute file names start with; null when there is none.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>The files that a pattern means, sorted by path.</summary>
    public IEnumerable<TemplateFile> Match(TemplatePattern pattern) =>
        StableOrder.Of(Files.Where(file => pattern.IsMatch(file.Path)), static (left, right) => string.CompareOrdinal(left.Path, right.Path));
}
