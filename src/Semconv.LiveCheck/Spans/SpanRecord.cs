using System.Runtime.InteropServices;

namespace Semconv.LiveCheck.Spans;

/// <summary>What is kept of a span: 72 bytes. Links, flags, trace state and events are not among it; rules about those take side tables.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct SpanRecord
{
    public ulong SpanId;

    /// <summary>Zero without a parent.</summary>
    public ulong ParentId;

    public ulong StartTime;

    public ulong EndTime;

    /// <summary>Equal for spans that are equal in every field.</summary>
    public ulong ContentHash;

    /// <summary>The hash of the id of the workflow instance; zero when the span has none.</summary>
    public ulong Instance;

    /// <summary>The number of that id in the pool of instances, to write it in messages.</summary>
    public int InstanceText;

    /// <summary>The number of the name in the pool of names.</summary>
    public int Name;

    public int Origin;

    /// <summary>A hash of address and port that a client span of an application calls; zero when unknown.</summary>
    public int Destination;

    /// <summary>The next span of the trace, or the next free place; -1 at the end.</summary>
    public int Next;

    /// <summary>The number of the type; -1 without one.</summary>
    public short Type;

    public SpanMarks Marks;

    public readonly int Status => (int)(Marks & SpanMarks.StatusMask) >> 3;

    public readonly int Kind => (int)(Marks & SpanMarks.KindMask);

    public readonly bool Has(SpanMarks marks) => (Marks & marks) != 0;
}
