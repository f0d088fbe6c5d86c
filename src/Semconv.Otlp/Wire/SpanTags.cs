namespace Semconv.Otlp.Wire;

/// <summary>The tags of a span and of what lies in it.</summary>
internal static class SpanTags
{
    public const int TraceId = (1 << 3) | WireForm.Bytes;
    public const int SpanId = (2 << 3) | WireForm.Bytes;
    public const int TraceState = (3 << 3) | WireForm.Bytes;
    public const int ParentSpanId = (4 << 3) | WireForm.Bytes;
    public const int Name = (5 << 3) | WireForm.Bytes;
    public const int Kind = (6 << 3) | WireForm.Number;
    public const int StartTime = (7 << 3) | WireForm.Fixed64;
    public const int EndTime = (8 << 3) | WireForm.Fixed64;
    public const int Attribute = (9 << 3) | WireForm.Bytes;
    public const int DroppedAttributes = (10 << 3) | WireForm.Number;
    public const int Event = (11 << 3) | WireForm.Bytes;
    public const int DroppedEvents = (12 << 3) | WireForm.Number;
    public const int Link = (13 << 3) | WireForm.Bytes;
    public const int DroppedLinks = (14 << 3) | WireForm.Number;
    public const int Status = (15 << 3) | WireForm.Bytes;
    public const int Flags = (16 << 3) | WireForm.Fixed32;
    public const int Type = (17 << 3) | WireForm.Bytes;

    internal static class StatusTags
    {
        public const int Message = (2 << 3) | WireForm.Bytes;
        public const int Code = (3 << 3) | WireForm.Number;
    }

    internal static class EventTags
    {
        public const int Time = (1 << 3) | WireForm.Fixed64;
        public const int Name = (2 << 3) | WireForm.Bytes;
        public const int Attribute = (3 << 3) | WireForm.Bytes;
        public const int DroppedAttributes = (4 << 3) | WireForm.Number;
    }

    internal static class LinkTags
    {
        public const int TraceId = (1 << 3) | WireForm.Bytes;
        public const int SpanId = (2 << 3) | WireForm.Bytes;
        public const int TraceState = (3 << 3) | WireForm.Bytes;
        public const int Attribute = (4 << 3) | WireForm.Bytes;
        public const int DroppedAttributes = (5 << 3) | WireForm.Number;
        public const int Flags = (6 << 3) | WireForm.Fixed32;
    }
}
