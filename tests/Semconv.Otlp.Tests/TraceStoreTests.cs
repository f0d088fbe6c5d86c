using Semconv.LiveCheck.Samples.Inputs;
using Semconv.Otlp.Files;
using Semconv.TestSupport;
using Semconv.Text.Diagnostics;

namespace Semconv.Otlp.Tests;

/// <summary>The same spans as a real Jaeger and a real Zipkin exporter gave them out, beside those that were sent as OTLP.</summary>
public sealed class TraceStoreTests
{
    public static TheoryData<string> Captures => CaptureTests.Captures;

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void Jaeger_gives_the_spans_that_were_sent(string capture)
    {
        var ofJaeger = Read(capture, "jaeger.json", TelemetryFormat.Jaeger);
        var sent = Read(capture, "traces.pb", TelemetryFormat.OtlpProtobuf, ofJaeger.Traits.Losses);
        Assert.Equal(Sorted(sent.Spans), Sorted(ofJaeger.Spans));
        Assert.NotEmpty(ofJaeger.Spans);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void Zipkin_gives_the_spans_of_those_that_export_to_it(string capture)
    {
        if (!File.Exists(Path.Combine(SharedData.Require("data", "captures", capture), "zipkin.jsonl")))
        {
            return;
        }

        var ofZipkin = Read(capture, "zipkin.jsonl", TelemetryFormat.Zipkin);
        var sent = Read(capture, "traces.pb", TelemetryFormat.OtlpProtobuf, ofZipkin.Traits.Losses);
        var missing = new HashSet<string>(ofZipkin.Spans, StringComparer.Ordinal);
        missing.ExceptWith(sent.Spans);
        Assert.Empty(missing);
        Assert.NotEmpty(ofZipkin.Spans);
    }

    private static List<string> Sorted(List<string> spans) => [.. spans.Order(StringComparer.Ordinal)];

    private static SpanSummary Read(string capture, string name, TelemetryFormat format, InputLosses? losses = null)
    {
        var kept = losses ?? LossesOf(format);
        var summary = new SpanSummary(kept, capture.StartsWith("js-", StringComparison.Ordinal) && kept.HasFlag(InputLosses.NameCase));
        var diagnostics = new DiagnosticBag();
        using var stream = File.OpenRead(Path.Combine(SharedData.Require("data", "captures", capture), name));
        var reading = TelemetryFile.Read(name, stream, summary, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        Assert.Equal(format, summary.Traits.Format);
        Assert.Equal(summary.Spans.Count, reading.Spans);
        return summary;
    }

    private static InputLosses LossesOf(TelemetryFormat format) => format switch
    {
        TelemetryFormat.Zipkin => InputLosses.NameCase | InputLosses.InternalKind | InputLosses.AttributeTypes | InputLosses.Nanoseconds | InputLosses.TraceState
            | InputLosses.ResourceAttributes,
        TelemetryFormat.Jaeger => InputLosses.ListTypes | InputLosses.Nanoseconds,
        _ => InputLosses.None,
    };
}
