using System.Text;
using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Files;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Tests;

/// <summary>Spans written by hand, as OTLP/JSON.</summary>
internal static class SampleText
{
    /// <summary>A request with one span of the service <c>orders</c>, whose status is an error.</summary>
    public static string Span(string scope, string name, int kind, string attributes = "", string more = "") => $$$$"""
        {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"orders"}}]},"scopeSpans":[{"scope":{"name":"{{{{scope}}}}","version":"1.2"},
        "spans":[{"traceId":"0af7651916cd43dd8448eb211c80319c","spanId":"b7ad6b7169203331","name":"{{{{name}}}}","kind":{{{{kind}}}},{{{{more}}}}
        "startTimeUnixNano":"1795245859426616764","endTimeUnixNano":"1795245859428391926","status":{"code":2,"message":"no"},"attributes":[{{{{attributes}}}}]}]}]}]}
        """.ReplaceLineEndings(string.Empty);

    public static void Read(string requests, ISampleVisitor visitor)
    {
        var diagnostics = new DiagnosticBag();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(requests));
        TelemetryFile.Read("spans.jsonl", stream, visitor, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
    }
}
