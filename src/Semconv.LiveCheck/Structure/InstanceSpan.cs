using System.Runtime.InteropServices;

namespace Semconv.LiveCheck.Structure;

/// <summary>A topmost span of a workflow instance, kept when its trace was judged.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct InstanceSpan(UInt128 Trace, ulong SpanId, ulong StartTime)
{
    public int Name { get; init; }

    public int Origin { get; init; }

    public short Type { get; init; }
}
