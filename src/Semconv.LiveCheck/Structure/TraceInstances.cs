using System.Runtime.InteropServices;
using Semconv.LiveCheck.Matching.Annotations;

namespace Semconv.LiveCheck.Structure;

/// <summary>The workflow instances of one trace.</summary>
internal sealed class TraceInstances(TraceView trace)
{
    private readonly Dictionary<ulong, int> _indexes = [];
    private readonly List<InstanceTrace> _instances = [];
    private readonly List<(int Index, int Item)> _topmost = [];
    private int[] _firstChildren = [];
    private int[] _siblings = [];
    private bool _hasLoneCreate;

    public ReadOnlySpan<InstanceTrace> All => CollectionsMarshal.AsSpan(_instances);

    /// <summary>The spans without a span of the same instance above them, in the order of the instances.</summary>
    public ReadOnlySpan<(int Index, int Item)> Topmost => CollectionsMarshal.AsSpan(_topmost);

    public void Load()
    {
        _indexes.Clear();
        _instances.Clear();
        _topmost.Clear();
        _hasLoneCreate = false;
        if (!trace.HasWorkflow)
        {
            return;
        }

        for (var item = 0; item < trace.Count; item++)
        {
            if (trace.Span(item).Instance != 0)
            {
                Count(item, trace.RoleOf(item));
            }
        }

        foreach (ref readonly var instance in All)
        {
            _hasLoneCreate |= instance.HasCreate && !instance.HasOrchestration;
        }
    }

    /// <summary>What a span without its parent is: lost, or waiting, or a later generation.</summary>
    public SpanStanding StandingOfOrphan(int item)
    {
        var role = trace.RoleOf(item);
        var instance = trace.Span(item).Instance;
        if (instance == 0 || !_indexes.TryGetValue(instance, out var index))
        {
            return SpanStanding.Orphan;
        }

        var known = _instances[index];
        switch (role)
        {
            case WorkflowRole.Orchestration when !known.HasCreate && trace.Store.Continued.IsContinued(instance, trace.Id):
                CollectionsMarshal.AsSpan(_instances)[index].HasGenerationRoot = true;
                return SpanStanding.GenerationRoot;
            case WorkflowRole.Orchestration when _hasLoneCreate:
            case WorkflowRole.Activity or WorkflowRole.Timer when !known.HasOrchestration:
                return SpanStanding.Pending;
            default:
                return SpanStanding.Orphan;
        }
    }

    /// <summary>Goes through the trees of the trace once, with the instances that are above each span counted.</summary>
    public void FindTopmost()
    {
        if (_instances.Count == 0)
        {
            return;
        }

        LinkChildren();
        for (var item = 0; item < trace.Count; item++)
        {
            if (trace[item].First == item && trace[item].Parent < 0)
            {
                Walk(item);
            }
        }

        _topmost.Sort();
        foreach (ref var instance in CollectionsMarshal.AsSpan(_instances))
        {
            instance.IsPending = true;
        }

        foreach (var (index, item) in _topmost)
        {
            CollectionsMarshal.AsSpan(_instances)[index].IsPending &= trace.IsOf(item, SpanStanding.Pending);
        }
    }

    private void Count(int item, WorkflowRole role)
    {
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_indexes, trace.Span(item).Instance, out var isKnown);
        if (!isKnown)
        {
            index = _instances.Count;
            _instances.Add(new InstanceTrace { Instance = trace.Span(item).Instance, Item = item });
        }

        ref var instance = ref CollectionsMarshal.AsSpan(_instances)[index];
        instance.HasCreate |= role == WorkflowRole.Create;
        instance.HasOther |= role != WorkflowRole.Create;
        instance.HasOrchestration |= role == WorkflowRole.Orchestration;
    }

    private void LinkChildren()
    {
        if (_siblings.Length < trace.Count)
        {
            var size = Math.Max(trace.Count, _siblings.Length * 2);
            _firstChildren = new int[size];
            _siblings = new int[size];
        }

        _firstChildren.AsSpan(0, trace.Count).Fill(-1);
        for (var item = trace.Count - 1; item >= 0; item--)
        {
            var parent = trace[item].Parent;
            if (trace[item].First == item && parent >= 0)
            {
                _siblings[item] = _firstChildren[parent];
                _firstChildren[parent] = item;
            }
        }
    }

    private void Walk(int top)
    {
        _siblings[top] = -1;
        var current = top;
        Enter(current);
        while (true)
        {
            if (_firstChildren[current] >= 0)
            {
                current = _firstChildren[current];
                Enter(current);
                continue;
            }

            while (_siblings[current] < 0)
            {
                Leave(current);
                if (current == top)
                {
                    return;
                }

                current = trace[current].Parent;
            }

            Leave(current);
            current = _siblings[current];
            Enter(current);
        }
    }

    private void Enter(int item)
    {
        for (var copy = item; copy >= 0; copy = trace[copy].NextCopy)
        {
            if (trace.Span(copy).Instance is not 0 and var instance)
            {
                var index = _indexes[instance];
                if (CollectionsMarshal.AsSpan(_instances)[index].Depth++ == 0)
                {
                    _topmost.Add((index, copy));
                }
            }
        }
    }

    private void Leave(int item)
    {
        for (var copy = item; copy >= 0; copy = trace[copy].NextCopy)
        {
            if (trace.Span(copy).Instance is not 0 and var instance)
            {
                CollectionsMarshal.AsSpan(_instances)[_indexes[instance]].Depth--;
            }
        }
    }
}
