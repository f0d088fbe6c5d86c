using System.Runtime.InteropServices;
using Semconv.LiveCheck.Spans;

namespace Semconv.LiveCheck.Structure;

/// <summary>What judged traces hold of workflow instances, kept until the end, because an instance can lie in several traces.</summary>
/// <remarks>A workflow mostly lies in one trace, so there is one for nearly every trace: the parts are structs in lists, not objects.</remarks>
internal sealed class InstanceMemory(SpanStore store)
{
    private readonly Dictionary<ulong, Entry> _entries = [];
    private readonly List<Part> _parts = [];
    private readonly List<InstanceSpan> _topmost = [];

    /// <summary>Remembers the instances of a trace.</summary>
    public void Add(TraceView trace)
    {
        var instances = trace.Instances.All;
        var topmost = trace.Instances.Topmost;
        for (var index = 0; index < instances.Length; index++)
        {
            var count = 0;
            while (count < topmost.Length && topmost[count].Index == index)
            {
                count++;
            }

            var own = topmost[..count];
            topmost = topmost[count..];
            if (_topmost.Count >= store.Limits.Instances)
            {
                Lose(instances[index].Instance);
                continue;
            }

            ref readonly var content = ref instances[index];
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, content.Instance, out var isKnown);
            if (!isKnown)
            {
                entry = new Entry { LastPart = -1, Text = trace.Span(content.Item).InstanceText };
            }

            entry.IsDamaged |= !trace.IsWhole;
            var part = new Part(trace.Id, trace.Span(0).StartTime, content) { Previous = entry.LastPart, FirstTop = _topmost.Count };
            AddTopmost(trace, own);
            entry.LastPart = _parts.Count;
            _parts.Add(part with { EndTop = _topmost.Count });
        }
    }

    /// <summary>The instances with several traces that were all whole, by first start, then id of the trace, then id.</summary>
    public IEnumerable<WorkflowInstance> Several() =>
        _entries.Where(pair => !pair.Value.IsDamaged && _parts[pair.Value.LastPart].Previous >= 0)
            .Select(pair => new WorkflowInstance(
                store.Instances.TextOf(pair.Value.Text),
                [.. PartsOf(pair.Key, pair.Value).OrderBy(part => part.FirstStart).ThenBy(part => part.Trace)]))
            .OrderBy(instance => instance.Traces[0].FirstStart)
            .ThenBy(instance => instance.Traces[0].Trace)
            .ThenBy(instance => instance.Id, StringComparer.Ordinal);

    public void Clear()
    {
        _entries.Clear();
        _parts.Clear();
        _topmost.Clear();
    }

    /// <summary>Of an instance that was known before, too little is known now.</summary>
    private void Lose(ulong instance)
    {
        store.LostInstances++;
        ref var entry = ref CollectionsMarshal.GetValueRefOrNullRef(_entries, instance);
        if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref entry))
        {
            entry.IsDamaged = true;
        }
    }

    private void AddTopmost(TraceView trace, ReadOnlySpan<(int Index, int Item)> topmost)
    {
        foreach (var (_, item) in topmost)
        {
            ref readonly var span = ref trace.Span(item);
            _topmost.Add(new InstanceSpan(trace.Id, span.SpanId, span.StartTime) { Name = span.Name, Origin = span.Origin, Type = span.Type });
        }
    }

    private IEnumerable<WorkflowInstance.Part> PartsOf(ulong instance, Entry entry)
    {
        for (var place = entry.LastPart; place >= 0; place = _parts[place].Previous)
        {
            var part = _parts[place];
            yield return new WorkflowInstance.Part(part.Trace, part.FirstStart, part.Content)
            {
                IsContinued = store.Continued.IsContinued(instance, part.Trace),
                Topmost = [.. _topmost[part.FirstTop..part.EndTop]],
            };
        }
    }

    private struct Entry
    {
        public int LastPart;

        public int Text;

        /// <summary>Whether a trace of it was not whole.</summary>
        public bool IsDamaged;
    }

    private readonly record struct Part(UInt128 Trace, ulong FirstStart, InstanceTrace Content)
    {
        /// <summary>The part of the same instance that was added before; -1 when there is none.</summary>
        public int Previous { get; init; }

        public int FirstTop { get; init; }

        public int EndTop { get; init; }
    }
}
