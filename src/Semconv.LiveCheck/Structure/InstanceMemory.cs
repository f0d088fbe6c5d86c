using System.Collections.Immutable;
using Semconv.LiveCheck.Spans;

namespace Semconv.LiveCheck.Structure;

/// <summary>What judged traces hold of workflow instances, kept until the end, because an instance can lie in several traces.</summary>
internal sealed class InstanceMemory(SpanStore store)
{
    private readonly Dictionary<ulong, Entry> _entries = [];
    private int _spans;

    /// <summary>Remembers the instances of a trace.</summary>
    public void Add(TraceView trace)
    {
        var instances = trace.Instances.All;
        if (instances.Length == 0)
        {
            return;
        }

        var topmost = trace.Instances.Topmost.ToLookup(top => top.Index, top => top.Item);
        var start = trace.Span(0).StartTime;
        for (var index = 0; index < instances.Length; index++)
        {
            var content = instances[index];
            if (!_entries.TryGetValue(content.Instance, out var entry))
            {
                if (_spans >= store.Limits.Instances)
                {
                    store.LostInstances++;
                    continue;
                }

                entry = new Entry(trace.InstanceOf(content.Item));
                _entries.Add(content.Instance, entry);
            }

            Add(entry, trace, new WorkflowInstance.Part(trace.Id, start, content) { Topmost = [.. topmost[index].Select(item => SpanOf(trace, item))] });
        }
    }

    /// <summary>The instances with several traces that were all whole, by first start, then id of the trace, then id.</summary>
    public IEnumerable<WorkflowInstance> Several() =>
        _entries.Where(pair => pair.Value is { IsWhole: true, Parts.Count: > 1 })
            .Select(pair => new WorkflowInstance(pair.Value.Id,
            [
                .. pair.Value.Parts.OrderBy(part => part.FirstStart).ThenBy(part => part.Trace)
                    .Select(part => part with { IsContinued = store.Continued.IsContinued(pair.Key, part.Trace) }),
            ]))
            .OrderBy(instance => instance.Traces[0].FirstStart)
            .ThenBy(instance => instance.Traces[0].Trace)
            .ThenBy(instance => instance.Id, StringComparer.Ordinal);

    public void Clear()
    {
        _entries.Clear();
        _spans = 0;
    }

    private void Add(Entry entry, TraceView trace, WorkflowInstance.Part part)
    {
        entry.IsWhole &= trace.IsWhole;
        if (_spans >= store.Limits.Instances)
        {
            entry.IsWhole = false;
            store.LostInstances++;
            return;
        }

        entry.Parts.Add(part);
        _spans += Math.Max(1, part.Topmost.Length);
    }

    private static InstanceSpan SpanOf(TraceView trace, int item)
    {
        ref readonly var span = ref trace.Span(item);
        return new InstanceSpan(trace.Id, span.SpanId, span.StartTime) { Name = span.Name, Origin = span.Origin, Type = span.Type };
    }

    private sealed class Entry(string id)
    {
        public string Id => id;

        public bool IsWhole { get; set; } = true;

        public List<WorkflowInstance.Part> Parts { get; } = [];
    }
}
