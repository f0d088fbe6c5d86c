using Semconv.Text;

namespace Semconv.Core.Generation.Rendering;

/// <summary>What a template printed, under the name that it asked for.</summary>
/// <param name="Name">The name as the template gave it.</param>
/// <param name="Content">The text.</param>
/// <param name="NamedAt">Where the name comes from.</param>
internal sealed record RenderedOutput(string Name, string Content, Location NamedAt);
