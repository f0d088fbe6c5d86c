using System.Buffers.Binary;
using System.Text;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Reports.Trees;

/// <summary>
/// Collects the spans of the traces that are shown: from telemetry that is read again, else from what a check keeps of a trace until it
/// was judged.
/// </summary>
public sealed class TraceCollector(BrokenTraces broken) : ISampleVisitor
{
    private const int MostSpans = 5000;

    /// <summary>Of all traces together, where they are kept for as long as a check listens.</summary>
    private const int MostKept = 50_000;

    private readonly Dictionary<UInt128, List<TracedSpan>> _traces = [];
    private readonly Dictionary<UInt128, long> _left = [];
    private int _kept;

    /// <summary>Keeps what a check still has of a trace; a trace of which something is kept stays as it is.</summary>
    public void Keep(UInt128 trace, LiveChecker checker)
    {
        if (_traces.ContainsKey(trace) || checker.SpansOf(trace) is not { Count: > 0 } spans)
        {
            return;
        }

        var room = Math.Max(0, Math.Min(MostSpans, MostKept - _kept));
        _traces.Add(trace, spans[..Math.Min(spans.Count, room)]);
        _left[trace] = Math.Max(0, spans.Count - room);
        _kept += Math.Min(spans.Count, room);
    }

    public void VisitSpan(in SpanSample span)
    {
        var trace = Number(span.TraceId);
        if (!broken.Shows(trace))
        {
            return;
        }

        if (!_traces.TryGetValue(trace, out var spans))
        {
            _traces.Add(trace, spans = []);
        }

        if (spans.Count == MostSpans)
        {
            _left[trace] = _left.GetValueOrDefault(trace) + 1;
            return;
        }

        spans.Add(new TracedSpan((ulong)Number(span.SpanId), (ulong)Number(span.ParentSpanId), Encoding.UTF8.GetString(span.Name), ServiceOf(span.Origin.ResourceAttributes))
        {
            Kind = span.Kind,
            Status = span.StatusCode,
            StartTime = span.StartTime,
            EndTime = span.EndTime,
        });
    }

    public void VisitMetric(in MetricSample metric)
    {
    }

    public void VisitLog(in LogSample log)
    {
    }

    /// <summary>The spans of a trace, those that came again left out.</summary>
    internal IReadOnlyList<TracedSpan> SpansOf(UInt128 trace) =>
        _traces.TryGetValue(trace, out var spans) ? [.. spans.Distinct().OrderBy(span => span.StartTime).ThenBy(span => span.Id).ThenBy(span => span.Name, StringComparer.Ordinal)] : [];

    /// <summary>How many spans of a trace are too many to show.</summary>
    internal long LeftOf(UInt128 trace) => _left.GetValueOrDefault(trace);

    private static string ServiceOf(in SampleAttributes resource)
    {
        foreach (var attribute in resource)
        {
            if (attribute.Key.SequenceEqual("service.name"u8) && attribute.Value.Kind == SampleValueKind.Text)
            {
                return Encoding.UTF8.GetString(attribute.Value.Text);
            }
        }

        return string.Empty;
    }

    /// <summary>An id as a number; zero for what is no id.</summary>
    private static UInt128 Number(ReadOnlySpan<byte> id)
    {
        const int Size = 16;
        if (id.Length > Size)
        {
            return UInt128.Zero;
        }

        Span<byte> bytes = stackalloc byte[Size];
        bytes.Clear();
        id.CopyTo(bytes[(Size - id.Length)..]);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
