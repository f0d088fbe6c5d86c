using System.Runtime.InteropServices;

namespace Semconv.LiveCheck.Spans;

/// <summary>A trace of which spans are stored.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct TraceEntry
{
    /// <summary>Zero for the spans whose trace id is invalid.</summary>
    public UInt128 Id;

    public ulong Hash;

    public ulong FirstStart;

    /// <summary>When its last span came, or it was looked at last, in the clock of the caller.</summary>
    public long LastSeen;

    /// <summary>When its last span came, in the clock of the caller.</summary>
    public long LastSpan;

    /// <summary>The span that came last; the others follow.</summary>
    public int FirstSpan;

    public int Count;

    /// <summary>The trace that was touched before this one; -1 at the end.</summary>
    public int Older;

    /// <summary>The trace that was touched after this one, or the next free place; -1 at the end.</summary>
    public int Newer;

    /// <summary>How many of its spans found no room.</summary>
    public int Lost;
}
