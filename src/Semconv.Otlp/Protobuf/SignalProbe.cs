using Semconv.Otlp.Decoding;
using Semconv.Otlp.Wire;

namespace Semconv.Otlp.Protobuf;

/// <summary>Tells which signal a request in protobuf carries, which the bytes themselves do not say.</summary>
/// <remarks>
/// The outer messages are the same for all signals. Of the items, a log record begins with times as fixed numbers, a span has its
/// times in fields 7 and 8, and a metric has no fixed number at all.
/// </remarks>
public static class SignalProbe
{
    /// <summary>The signal of a request; null when it has no item, so that there is nothing to tell from.</summary>
    public static OtlpSignal? Find(ReadOnlySpan<byte> request)
    {
        var reader = new WireReader(request);
        while (reader.Next())
        {
            if (Inside(ref reader, depth: 0) is { } signal)
            {
                return signal;
            }
        }

        return null;
    }

    /// <summary>Goes down through resources and scopes; the first field number of both is their own description.</summary>
    private static OtlpSignal? Inside(ref WireReader reader, int depth)
    {
        const int Items = 2;
        var wanted = depth == 0 ? OtlpTags.Request.Resource : OtlpTags.ScopeList.Item;
        if (reader.Tag != wanted)
        {
            reader.Skip();
            return null;
        }

        var child = reader.Message();
        if (depth == Items)
        {
            return OfItem(ref child);
        }

        while (child.Next())
        {
            if (Inside(ref child, depth + 1) is { } signal)
            {
                return signal;
            }
        }

        return null;
    }

    private static OtlpSignal? OfItem(ref WireReader item)
    {
        var found = default(OtlpSignal?);
        while (item.Next())
        {
            switch (item.Tag)
            {
                case LogTags.Time or LogTags.ObservedTime or LogTags.SeverityNumber:
                    return OtlpSignal.Logs;
                case SpanTags.StartTime or SpanTags.EndTime or SpanTags.Kind:
                    return OtlpSignal.Traces;
                case MetricTags.Sum or MetricTags.Gauge or MetricTags.Histogram:
                    found ??= OtlpSignal.Metrics;
                    break;
                default:
                    found ??= item.Tag is MetricTags.ExponentialHistogram or MetricTags.Summary ? OtlpSignal.Metrics : null;
                    break;
            }

            item.Skip();
        }

        return found;
    }
}
