namespace Semconv.Templating.Comments;

/// <summary>Where a block of Markdown stands.</summary>
/// <param name="Indent">What its lines start with.</param>
/// <param name="ListIndent">How far the list around it is indented; null outside of lists.</param>
internal readonly record struct MarkdownPlace(string Indent, int? ListIndent);
