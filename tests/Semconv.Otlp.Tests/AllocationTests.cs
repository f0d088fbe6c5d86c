using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Files;
using Semconv.TestSupport;
using Semconv.Text.Diagnostics;

namespace Semconv.Otlp.Tests;

/// <summary>Reading makes no objects for samples: ten times the input takes no more memory.</summary>
public sealed class AllocationTests
{
    /// <summary>Larger than what is looked at to tell the format.</summary>
    private const int SmallestInput = 256 * 1024;

    private readonly KeyCounter _keys = new();

    [Theory(SkipTestWithoutData = true)]
    [InlineData("traces.pb")]
    [InlineData("traces.jsonl")]
    [InlineData("metrics.pb")]
    [InlineData("metrics.jsonl")]
    [InlineData("logs.jsonl")]
    [InlineData("zipkin.jsonl")]
    [InlineData("jaeger.json")]
    public void Nothing_is_allocated_for_a_sample(string name)
    {
        var once = File.ReadAllBytes(SharedData.Require("data", "captures", "signals-grpc", name));
        byte[] little = [.. Enumerable.Repeat(once, 1 + (SmallestInput / once.Length)).SelectMany(part => part)];
        byte[] much = [.. Enumerable.Repeat(little, 10).SelectMany(part => part)];
        Measure(little);
        Measure(much);
        var ofLittle = Measure(little);
        Assert.InRange(Measure(much) - ofLittle, long.MinValue, 0);
        Assert.NotEqual(0, _keys.Size);
    }

    private long Measure(byte[] input)
    {
        using var stream = new MemoryStream(input);
        var diagnostics = new DiagnosticBag();
        var before = GC.GetAllocatedBytesForCurrentThread();
        TelemetryFile.Read("t", stream, _keys, diagnostics);
        var after = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(diagnostics.ToImmutable());
        return after - before;
    }

    /// <summary>Looks at every attribute and keeps none.</summary>
    private sealed class KeyCounter : ISampleVisitor
    {
        public long Size { get; private set; }

        public void VisitSpan(in SpanSample span) => Count(span.Attributes);

        public void VisitMetric(in MetricSample metric)
        {
            for (var index = 0; index < metric.Points.Count; index++)
            {
                Count(metric.Points[index].Attributes);
            }
        }

        public void VisitLog(in LogSample log) => Count(log.Attributes);

        private void Count(SampleAttributes attributes)
        {
            foreach (var attribute in attributes)
            {
                Size += attribute.Key.Length;
            }
        }
    }
}
