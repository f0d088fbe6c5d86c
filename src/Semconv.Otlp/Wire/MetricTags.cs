namespace Semconv.Otlp.Wire;

/// <summary>The tags of a metric and of what lies in it.</summary>
internal static class MetricTags
{
    public const int Name = (1 << 3) | WireForm.Bytes;
    public const int Description = (2 << 3) | WireForm.Bytes;
    public const int Unit = (3 << 3) | WireForm.Bytes;
    public const int Gauge = (5 << 3) | WireForm.Bytes;
    public const int Sum = (7 << 3) | WireForm.Bytes;
    public const int Histogram = (9 << 3) | WireForm.Bytes;
    public const int ExponentialHistogram = (10 << 3) | WireForm.Bytes;
    public const int Summary = (11 << 3) | WireForm.Bytes;

    /// <summary>Every form has its points, and some of the others.</summary>
    internal static class FormTags
    {
        public const int Point = (1 << 3) | WireForm.Bytes;
        public const int Temporality = (2 << 3) | WireForm.Number;
        public const int IsMonotonic = (3 << 3) | WireForm.Number;
    }

    /// <summary>The same in points of every form.</summary>
    internal static class PointTags
    {
        public const int StartTime = (2 << 3) | WireForm.Fixed64;
        public const int Time = (3 << 3) | WireForm.Fixed64;
    }

    internal static class NumberPointTags
    {
        public const int Double = (4 << 3) | WireForm.Fixed64;
        public const int Exemplar = (5 << 3) | WireForm.Bytes;
        public const int Int = (6 << 3) | WireForm.Fixed64;
        public const int Attribute = (7 << 3) | WireForm.Bytes;
        public const int Flags = (8 << 3) | WireForm.Number;
    }

    /// <summary>Of a histogram; a summary has count and sum at the same place.</summary>
    internal static class HistogramPointTags
    {
        public const int Count = (4 << 3) | WireForm.Fixed64;
        public const int Sum = (5 << 3) | WireForm.Fixed64;
        public const int BucketCounts = (6 << 3) | WireForm.Bytes;
        public const int BucketCount = (6 << 3) | WireForm.Fixed64;
        public const int Bounds = (7 << 3) | WireForm.Bytes;
        public const int Bound = (7 << 3) | WireForm.Fixed64;
        public const int Exemplar = (8 << 3) | WireForm.Bytes;
        public const int Attribute = (9 << 3) | WireForm.Bytes;
        public const int Flags = (10 << 3) | WireForm.Number;
        public const int Min = (11 << 3) | WireForm.Fixed64;
        public const int Max = (12 << 3) | WireForm.Fixed64;
    }

    internal static class ExponentialPointTags
    {
        public const int Attribute = (1 << 3) | WireForm.Bytes;
        public const int Scale = (6 << 3) | WireForm.Number;
        public const int ZeroCount = (7 << 3) | WireForm.Fixed64;
        public const int Positive = (8 << 3) | WireForm.Bytes;
        public const int Negative = (9 << 3) | WireForm.Bytes;
        public const int Exemplar = (11 << 3) | WireForm.Bytes;
        public const int Min = (12 << 3) | WireForm.Fixed64;
        public const int Max = (13 << 3) | WireForm.Fixed64;
        public const int ZeroThreshold = (14 << 3) | WireForm.Fixed64;
    }

    /// <summary>Of one side of an exponential histogram.</summary>
    internal static class BucketTags
    {
        public const int Offset = (1 << 3) | WireForm.Number;
        public const int Counts = (2 << 3) | WireForm.Bytes;
        public const int Count = (2 << 3) | WireForm.Number;
    }

    internal static class ExemplarTags
    {
        public const int Time = (2 << 3) | WireForm.Fixed64;
        public const int Double = (3 << 3) | WireForm.Fixed64;
        public const int SpanId = (4 << 3) | WireForm.Bytes;
        public const int TraceId = (5 << 3) | WireForm.Bytes;
        public const int Int = (6 << 3) | WireForm.Fixed64;
        public const int Attribute = (7 << 3) | WireForm.Bytes;
    }
}
