using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Matching;
using Semconv.LiveCheck.Matching.Origins;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Spans;

/// <summary>Keeps spans by trace, in a compact form and within limits, until a <see cref="Structure.TraceJudge"/> judges them.</summary>
/// <remarks>Not for several threads.</remarks>
public sealed class SpanStore
{
    private readonly SpanStoreLimits _limits;
    private readonly SpanRecordReader _reader;
    private readonly RememberedTraces _released;
    private long _spans;
    private long _late;
    private long _lost;
    private long _evicted;
    private int _stored;

    /// <param name="types">The types that spans were matched to.</param>
    /// <param name="origins">The origins of the spans.</param>
    /// <param name="keys">The pool that numbers the keys of attributes.</param>
    /// <param name="names">The pool that numbers the names of spans.</param>
    /// <param name="limits">How much is kept at most; left out, two million spans.</param>
    public SpanStore(SpanTypeTable types, OriginTable origins, TextPool keys, TextPool names, SpanStoreLimits? limits = null)
    {
        _limits = limits ?? new SpanStoreLimits();
        Types = types;
        Origins = origins;
        Names = names;
        _reader = new SpanRecordReader(types, keys, Instances);
        _released = new RememberedTraces(_limits.RememberedTraces);
        Continued = new ContinuedInstances(_limits.Instances);
    }

    /// <summary>The time of what is added next, in any clock that the caller likes; files need none.</summary>
    public long Now { get; set; }

    /// <summary>Whether the next span may find no room: then <see cref="Structure.TraceJudge.MakeRoom"/>, or it is lost and counted.</summary>
    public bool IsFull => _stored >= _limits.Spans;

    /// <summary>How many spans are stored now.</summary>
    public int Count => _stored;

    /// <summary>How many traces are stored now.</summary>
    public int TraceCount => Traces.Count;

    public SpanStoreCounts Counts => new()
    {
        Spans = _spans, LateSpans = _late, LostSpans = _lost, EvictedTraces = _evicted, LostInstances = Continued.Lost + LostInstances,
    };

    internal SpanTypeTable Types { get; }

    internal OriginTable Origins { get; }

    internal TextPool Names { get; }

    /// <summary>The ids of workflow instances as far as there was room, to write them in messages.</summary>
    internal TextPool Instances { get; } = new(16 * 1024 * 1024);

    internal SpanRecordList Records { get; } = new();

    internal TraceList Traces { get; } = new();

    internal ContinuedInstances Continued { get; }

    internal SpanStoreLimits Limits => _limits;

    /// <summary>How many workflow instances the judge could not remember.</summary>
    internal long LostInstances { get; set; }

    /// <summary>Stores a span.</summary>
    /// <returns>Whether it belongs to a trace, there was room for it, and its trace was not judged before.</returns>
    public bool Add(in SpanSample span, Origin origin, in SpanMatch match, in KeyedAttributes attributes)
    {
        if (span.TraceId.IsEmpty && !origin.Input.HasIds)
        {
            return false;
        }

        _spans++;
        var record = _reader.Read(span, origin, match, attributes);
        var id = record.Has(SpanMarks.HasInvalidTraceId) ? UInt128.Zero : BinaryPrimitives.ReadUInt128BigEndian(span.TraceId);
        var hash = record.Has(SpanMarks.HasInvalidTraceId) ? 0 : ByteHash.Of(span.TraceId);
        var place = Traces.Find(id, hash);
        if (place < 0 && (IsFull || _released.Has(hash)))
        {
            (IsFull ? ref _lost : ref _late)++;
            return false;
        }

        if (record.Has(SpanMarks.IsContinued) && record.Instance != 0)
        {
            Continued.Add(record.Instance, id);
        }

        place = place < 0 ? Traces.Add(id, hash) : place;
        Traces.Touch(place);
        ref var trace = ref Traces[place];
        trace.LastSeen = trace.LastSpan = Now;
        if (IsFull || trace.Count >= _limits.SpansPerTrace)
        {
            trace.Lost++;
            _lost++;
            return false;
        }

        Append(ref trace, record);
        return true;
    }

    /// <summary>The spans of a trace, the one that came last first.</summary>
    internal IEnumerable<SpanRecord> RecordsOf(UInt128 trace)
    {
        var bytes = new byte[Unsafe.SizeOf<UInt128>()];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, trace);
        var place = trace == UInt128.Zero ? -1 : Traces.Find(trace, ByteHash.Of(bytes));
        for (var at = place < 0 ? -1 : Traces[place].FirstSpan; at >= 0; at = Records[at].Next)
        {
            yield return Records[at];
        }
    }

    /// <summary>Keeps a trace that is still open, for as long as there is ample room.</summary>
    internal bool TryHold(int place, long longest)
    {
        ref var trace = ref Traces[place];
        if (_stored > _limits.Spans / 2 || Now - trace.LastSpan >= longest)
        {
            return false;
        }

        trace.LastSeen = Now;
        Traces.Touch(place);
        return true;
    }

    /// <summary>Lets go of a trace; unless nothing more is expected, spans that still come for it are late.</summary>
    internal void Release(int place, TraceEnd end)
    {
        if (end != TraceEnd.OfInput && Traces[place].Id != UInt128.Zero)
        {
            _released.Add(Traces[place].Hash);
        }

        _stored -= Traces[place].Count;
        _evicted += end == TraceEnd.Evicted ? 1 : 0;
        Records.GiveBack(Traces[place].FirstSpan);
        Traces.Remove(place);
    }

    private void Append(ref TraceEntry trace, in SpanRecord record)
    {
        var at = Records.Take();
        ref var stored = ref Records[at];
        stored = record;
        stored.Next = trace.FirstSpan;
        trace.FirstSpan = at;
        trace.Count++;
        trace.FirstStart = Math.Min(trace.FirstStart, record.StartTime);
        _stored++;
    }
}
