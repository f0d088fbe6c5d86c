namespace Semconv.Core.Markdown;

/// <summary>How the markers of pages see a registry.</summary>
/// <param name="UsesV2">Whether it has the form of version 2.</param>
/// <param name="AttributesUrl">Where the pages of attributes are, for templates; null when they are not told.</param>
public sealed record MarkdownForm(bool UsesV2, string? AttributesUrl);
