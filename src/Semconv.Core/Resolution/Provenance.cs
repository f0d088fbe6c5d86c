using Semconv.Core.Syntax;
using Semconv.Text;

namespace Semconv.Core.Resolution;

/// <summary>Where a definition comes from: its registry, and its file where that is known.</summary>
/// <param name="Registry">The registry that defines it.</param>
/// <param name="Path">The file as typed; empty when the registry was read in its published form, which names no files.</param>
public sealed record Provenance(SchemaUrl Registry, string Path)
{
    /// <summary>Where its name is written; null when the registry was read in its published form.</summary>
    public Location? Location { get; init; }

    public LinePosition? Position => Location?.Start;

    public static Provenance At(SchemaUrl registry, Location location) =>
        new(registry, location.Source.Path) { Location = location };
}
