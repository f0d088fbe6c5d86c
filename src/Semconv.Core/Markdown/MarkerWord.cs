namespace Semconv.Core.Markdown;

/// <summary>The word that makes a comment a marker.</summary>
internal enum MarkerWord
{
    None,
    Semconv,
    EndSemconv,
    Weaver,
    EndWeaver,
}
