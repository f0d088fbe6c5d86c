using Semconv.Text;

namespace Semconv.Core.Markdown;

/// <summary>A generated part of a page.</summary>
/// <param name="Marker">What is generated.</param>
/// <param name="Content">The lines between the two markers.</param>
/// <param name="LineEnd">How the line of the marker ends.</param>
public sealed record Snippet(SnippetMarker Marker, TextSpan Content, string LineEnd);
