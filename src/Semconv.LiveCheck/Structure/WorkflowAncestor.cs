namespace Semconv.LiveCheck.Structure;

/// <summary>The nearest creation, orchestration or activity above a span, as far as the trace tells.</summary>
/// <param name="IsKnown">Whether the way up ended at a root or at such a span, and not at a span that is missing.</param>
/// <param name="Item">The first item with its id; -1 when there is none.</param>
internal readonly record struct WorkflowAncestor(bool IsKnown, int Item);
