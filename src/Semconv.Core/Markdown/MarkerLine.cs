using Semconv.Text.Diagnostics;

namespace Semconv.Core.Markdown;

/// <summary>What a line of a page means.</summary>
/// <param name="Word">The word of the marker; none for text.</param>
/// <param name="Marker">The marker that begins a generated part.</param>
/// <param name="Problem">Why a comment with such a word is no marker; null when it is one, or text.</param>
internal readonly record struct MarkerLine(MarkerWord Word, SnippetMarker? Marker, Diagnostic? Problem)
{
    public static MarkerLine Text => default;

    public bool Begins => Marker is not null;

    public bool Ends => Problem is null && Word is MarkerWord.EndSemconv or MarkerWord.EndWeaver;
}
