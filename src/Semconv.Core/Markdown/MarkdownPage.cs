using System.Collections.Immutable;
using Semconv.Text;

namespace Semconv.Core.Markdown;

/// <summary>A Markdown file and its generated parts, in the order in which they stand.</summary>
public sealed record MarkdownPage(SourceText Source, ImmutableArray<Snippet> Snippets);
