using Semconv.LiveCheck.Samples;

namespace Semconv.Otlp.Decoding;

/// <summary>A span while it is read. Its own attributes, those of its events and those of its links have a list each.</summary>
internal sealed class SpanBuffer
{
    private readonly BoundedList<SpanEventSample.Slot> _events = new();
    private readonly BoundedList<SpanLinkSample.Slot> _links = new();

    /// <summary>Everything of a span that is no list.</summary>
    public SpanFields Fields { get; } = new();

    public SampleSlotList Attributes { get; } = new();

    public SampleSlotList EventAttributes { get; } = new();

    public SampleSlotList LinkAttributes { get; } = new();

    public void Clear()
    {
        Fields.Clear();
        _events.Clear();
        _links.Clear();
        Attributes.Clear();
        EventAttributes.Clear();
        LinkAttributes.Clear();
    }

    public void Add(in SpanEventSample.Slot item) => _events.Add(item);

    public void Add(in SpanLinkSample.Slot item) => _links.Add(item);

    public SpanSample ToSample(ReadOnlySpan<byte> bytes, SampleOrigin origin) => new()
    {
        Origin = origin,
        IsCut = origin.IsCut || _events.IsCut || _links.IsCut || Attributes.IsCut || EventAttributes.IsCut || LinkAttributes.IsCut,
        TraceId = Fields.TraceId.In(bytes),
        SpanId = Fields.SpanId.In(bytes),
        ParentSpanId = Fields.ParentSpanId.In(bytes),
        TraceIdText = Fields.TraceIdText.In(bytes),
        SpanIdText = Fields.SpanIdText.In(bytes),
        ParentSpanIdText = Fields.ParentSpanIdText.In(bytes),
        Type = Fields.Type.In(bytes),
        IsShared = Fields.IsShared,
        TraceState = Fields.TraceState.In(bytes),
        Name = Fields.Name.In(bytes),
        Kind = Fields.Kind,
        Flags = Fields.Flags,
        StartTime = Fields.StartTime,
        EndTime = Fields.EndTime,
        StatusCode = Fields.StatusCode,
        StatusMessage = Fields.StatusMessage.In(bytes),
        Attributes = new SampleAttributes(bytes, Attributes.Span, 0, Attributes.Count),
        Events = new SpanEvents(bytes, EventAttributes.Span, _events.Span),
        Links = new SpanLinks(bytes, LinkAttributes.Span, _links.Span),
        DroppedAttributes = Fields.DroppedAttributes,
        DroppedEvents = Fields.DroppedEvents,
        DroppedLinks = Fields.DroppedLinks,
    };
}
