using System.Collections.Immutable;

namespace Semconv.LiveCheck.Reports.Trees;

/// <summary>A row of a tree.</summary>
/// <param name="Span">The span; null for a parent that was never received.</param>
/// <param name="Id">The id of the span.</param>
/// <param name="Lines">For each level down to this row, whether another one follows there; empty at the top.</param>
internal sealed record TreeRow(TracedSpan? Span, ulong Id, ImmutableArray<bool> Lines)
{
    /// <summary>The lines before the row.</summary>
    public string Branch => Lines.IsEmpty
        ? string.Empty
        : string.Concat(Lines[..^1].Select(goesOn => goesOn ? "│  " : "   ")) + (Lines[^1] ? "├─ " : "└─ ");
}
