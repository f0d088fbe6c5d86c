using Semconv.LiveCheck.Spans;

namespace Semconv.LiveCheck.Structure;

/// <summary>The order of spans in a trace: by start, then id, then content, so that it does not depend on the order of arrival.</summary>
internal readonly struct SpanOrder(SpanStore store) : IComparer<SpanOrder.Key>
{
    public int Compare(Key x, Key y)
    {
        var order = x.StartTime.CompareTo(y.StartTime);
        order = order != 0 ? order : x.SpanId.CompareTo(y.SpanId);
        return order != 0 ? order : CompareContent(store.Records[x.Record], store.Records[y.Record]);
    }

    private int CompareContent(in SpanRecord left, in SpanRecord right)
    {
        if (left.ContentHash == right.ContentHash)
        {
            return 0;
        }

        var order = left.EndTime.CompareTo(right.EndTime);
        order = order != 0 ? order : left.ParentId.CompareTo(right.ParentId);
        order = order != 0 ? order : store.Names[left.Name].SequenceCompareTo(store.Names[right.Name]);
        order = order != 0 ? order : string.CompareOrdinal(store.Origins[left.Origin].Service, store.Origins[right.Origin].Service);
        order = order != 0 ? order : left.Marks.CompareTo(right.Marks);
        order = order != 0 ? order : store.Instances[left.InstanceText].SequenceCompareTo(store.Instances[right.InstanceText]);

        // What is left differs in what no rule reads.
        return order != 0 ? order : left.ContentHash.CompareTo(right.ContentHash);
    }

    /// <summary>What decides nearly always, and the record that has the rest.</summary>
    public readonly record struct Key(ulong StartTime, ulong SpanId, int Record);
}
