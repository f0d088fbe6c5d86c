using System.Text;
using Semconv.LiveCheck.Matching;
using Semconv.LiveCheck.Matching.Annotations;
using Semconv.LiveCheck.Matching.Origins;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.LiveCheck.Spans;

namespace Semconv.LiveCheck.Structure;

/// <summary>One trace as the rules see it: spans in order, each with its parent. Its buffers are used again for the next trace.</summary>
internal sealed class TraceView
{
    /// <summary>More copies of one id are not looked through for a parent that fits.</summary>
    private const int MostCopies = 256;

    private readonly SpanStore _store;
    private readonly SpanIndex _index = new();
    private readonly WorkflowAncestors _ancestors;
    private SpanOrder.Key[] _keys = new SpanOrder.Key[64];
    private TraceItem[] _items = new TraceItem[64];

    public TraceView(SpanStore store)
    {
        _store = store;
        _ancestors = new WorkflowAncestors(this);
        Instances = new TraceInstances(this);
    }

    public UInt128 Id { get; private set; }

    /// <summary>Whether the spans have a trace id at all, and are no leftovers of many traces.</summary>
    public bool HasId => Id != UInt128.Zero;

    /// <summary>How many spans it has, without those that came again.</summary>
    public int Count { get; private set; }

    /// <summary>Whether all spans that were sent are there, so that one that is missing was not sent.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Whether only sidecars sent it, as in Zipkin, so that spans of applications may be missing.</summary>
    public bool LacksApplications { get; private set; }

    /// <summary>Whether any span plays a part in a workflow.</summary>
    public bool HasWorkflow { get; private set; }

    /// <summary>The workflow instances that the trace has spans of.</summary>
    public TraceInstances Instances { get; }

    public SpanStore Store => _store;

    public ref readonly TraceItem this[int item] => ref _items[item];

    public ref readonly SpanRecord Span(int item) => ref _store.Records[_items[item].Record];

    public Origin OriginOf(int item) => _store.Origins[Span(item).Origin];

    /// <summary>The type that a span has, or has the scope and name of.</summary>
    public SpanType? TypeOf(int item)
    {
        var type = Span(item).Type;
        return type < 0 ? null : _store.Types.Types[type];
    }

    public WorkflowRole RoleOf(int item) => TypeOf(item)?.Role ?? WorkflowRole.None;

    public bool IsOf(int item, SpanStanding standing) => _items[item].Standing == standing;

    public string NameOf(int item) => _store.Names.TextOf(Span(item).Name);

    /// <summary>The id of the workflow instance; empty without one.</summary>
    public string InstanceOf(int item) => Span(item).Instance == 0 ? string.Empty : _store.Instances.TextOf(Span(item).InstanceText);

    /// <summary>Whether an item with the same id as another fits.</summary>
    public bool AnyCopy(int item, Func<TraceView, int, bool> fits)
    {
        for (var copy = item; copy >= 0; copy = _items[copy].NextCopy)
        {
            if (fits(this, copy))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The nearest creation, orchestration or activity above a span.</summary>
    public WorkflowAncestor AncestorOf(int item) => _ancestors.Of(item);

    /// <summary>Whether a parent is missing that may still come: a span is sent when it ends, and its parent ends later.</summary>
    public bool IsOpen
    {
        get
        {
            for (var item = 0; item < Count; item++)
            {
                if (_items[item].Standing is SpanStanding.Orphan or SpanStanding.Pending)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Takes up a trace.</summary>
    /// <param name="place">The trace in the store.</param>
    /// <param name="isWhole">Whether no more of it is expected.</param>
    public void Load(int place, bool isWhole)
    {
        ref readonly var trace = ref _store.Traces[place];
        Id = trace.Id;
        IsWhole = isWhole && HasId && trace.Lost == 0;
        LacksApplications = false;
        HasWorkflow = false;
        var count = Sort(trace);
        MakeItems(count);
        for (var item = 0; item < Count; item++)
        {
            _items[item].Parent = ParentOf(item);
            _items[item].Standing = StandingOf(item);
        }

        _ancestors.Clear();
        Instances.Load();
        if (HasWorkflow)
        {
            for (var item = 0; item < Count; item++)
            {
                if (_items[item].Standing == SpanStanding.Orphan)
                {
                    _items[item].Standing = Instances.StandingOfOrphan(item);
                }
            }

            Instances.FindTopmost();
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        for (var item = 0; item < Count; item++)
        {
            text.Append(item).Append(' ').Append(NameOf(item)).Append(' ').Append(_items[item].Standing).Append(' ').Append(_items[item].Parent).Append('\n');
        }

        return text.ToString();
    }

    private int Sort(in TraceEntry trace)
    {
        if (_keys.Length < trace.Count)
        {
            var size = Math.Max(trace.Count, _keys.Length * 2);
            _keys = new SpanOrder.Key[size];
            _items = new TraceItem[size];
        }

        var count = 0;
        for (var record = trace.FirstSpan; record >= 0; record = _store.Records[record].Next)
        {
            ref readonly var span = ref _store.Records[record];
            _keys[count++] = new SpanOrder.Key(span.StartTime, span.SpanId, record);
        }

        _keys.AsSpan(0, count).Sort(new SpanOrder(_store));
        return count;
    }

    private void MakeItems(int count)
    {
        _index.Clear(count);
        Count = 0;
        for (var index = 0; index < count; index++)
        {
            var record = _keys[index].Record;
            ref readonly var span = ref _store.Records[record];
            if (Count > 0 && IsRepeat(span, _store.Records[_items[Count - 1].Record]))
            {
                _items[Count - 1].Repeats++;
                continue;
            }

            var item = Count++;
            var first = span.Has(SpanMarks.HasInvalidSpanId) || !HasId ? item : _index.FindOrAdd(span.SpanId, item);
            _items[item] = new TraceItem { Record = record, First = first, NextCopy = -1 };
            if (first != item)
            {
                Link(first, item);
            }

            HasWorkflow |= RoleOf(item) != WorkflowRole.None;
            LacksApplications |= OriginOf(item).Input.Format == TelemetryFormat.Zipkin;
        }
    }

    /// <summary>Ids that are not valid are all the same here, so nothing is known of who they are of.</summary>
    private bool IsRepeat(in SpanRecord span, in SpanRecord previous) =>
        HasId && !span.Has(SpanMarks.HasInvalidSpanId) && span.SpanId == previous.SpanId && span.ContentHash == previous.ContentHash;

    private void Link(int first, int item)
    {
        var last = first;
        for (var count = 1; count < MostCopies; count++)
        {
            if (_items[last].NextCopy < 0)
            {
                _items[last].NextCopy = item;
                return;
            }

            last = _items[last].NextCopy;
        }
    }

    private int ParentOf(int item)
    {
        ref readonly var span = ref Span(item);
        return HasId && span.Has(SpanMarks.HasParent) && !span.Has(SpanMarks.HasInvalidParentId) ? _index.Find(span.ParentId) : -1;
    }

    private SpanStanding StandingOf(int item)
    {
        ref readonly var span = ref Span(item);
        if (!span.Has(SpanMarks.HasParent))
        {
            return SpanStanding.Root;
        }

        if (_items[item].Parent >= 0)
        {
            return SpanStanding.Child;
        }

        return span.Has(SpanMarks.HasInvalidParentId) || !HasId ? SpanStanding.Unknown : SpanStanding.Orphan;
    }
}
