namespace Semconv.LiveCheck.Spans;

/// <summary>In which traces a generation of a workflow instance ended with another one going on; kept when the traces are let go.</summary>
internal sealed class ContinuedInstances(int largestCount)
{
    private readonly Dictionary<ulong, (UInt128 Trace, bool IsSeveral)> _traces = [];

    /// <summary>How many instances found no room.</summary>
    public long Lost { get; private set; }

    public void Add(ulong instance, UInt128 trace)
    {
        if (_traces.TryGetValue(instance, out var known))
        {
            if (known.Trace != trace)
            {
                _traces[instance] = known with { IsSeveral = true };
            }
        }
        else if (_traces.Count < largestCount)
        {
            _traces.Add(instance, (trace, false));
        }
        else
        {
            Lost++;
        }
    }

    /// <summary>Whether a trace other than the given one holds such a generation.</summary>
    public bool IsContinued(ulong instance, UInt128 other) =>
        _traces.TryGetValue(instance, out var known) && (known.IsSeveral || known.Trace != other);
}
