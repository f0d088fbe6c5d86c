using System.Runtime.InteropServices;

namespace Semconv.LiveCheck.Structure;

/// <summary>A span in a trace. Spans that share an id are items of their own, and the first of them stands for the id.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct TraceItem
{
    public int Record;

    /// <summary>The first item with the same id.</summary>
    public int First;

    /// <summary>The next item with the same id; -1 at the end.</summary>
    public int NextCopy;

    /// <summary>The first item with the id of the parent; -1 when there is none.</summary>
    public int Parent;

    /// <summary>How often it came again without a difference.</summary>
    public int Repeats;

    public SpanStanding Standing;
}
