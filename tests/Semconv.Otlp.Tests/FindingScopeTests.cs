using System.Text;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Export;
using Semconv.Otlp.Files;
using Semconv.Text.Diagnostics;

namespace Semconv.Otlp.Tests;

/// <summary>A resource that holds nothing but findings of a live check is known before it is visited, in both forms of OTLP.</summary>
public sealed class FindingScopeTests
{
    [Theory]
    [InlineData("weaver.live_check", true)]
    [InlineData("weaver.live_checks", false)]
    [InlineData("shop", false)]
    public void Scope_of_the_records_tells(string scope, bool expected)
    {
        var batch = new ExportBatch(scope)
        {
            Resource = [new ExportField("service.name", new ExportText("weaver"))],
            Events = [new ExportEvent("weaver.live_check") { Time = 1 }],
        };
        Assert.Equal([expected], Visit(ProtobufRequest.Write(batch, OtlpSignal.Logs)));
        Assert.Equal([expected], Visit(Encoding.UTF8.GetBytes(JsonRequest.Write(batch, OtlpSignal.Logs))));
    }

    [Theory]
    [InlineData("""{"scope":{"name":"weaver.live_check"},"logRecords":[{}]},{"scope":{"name":"shop"},"logRecords":[{}]}""", false)]
    [InlineData("""{"logRecords":[{"eventName":"a"}],"scope":{"version":"1","name":"weaver.live_check"}}""", true)]
    [InlineData("""{"scope":{"name":"weaver.live\u005fcheck","version":"weaver.live_check"},"logRecords":[{}]}""", true)]
    [InlineData("""{"scope":{"name":null},"logRecords":[{"eventName":"weaver.live_check"}]}""", false)]
    [InlineData("""{"logRecords":[{"eventName":"weaver.live_check"}]}""", false)]
    public void Scopes_are_read_in_any_order(string scopes, bool expected)
    {
        var text = $$$"""{"resourceLogs":[{"scopeLogs":[{{{scopes}}}],"resource":{"attributes":[]}}]}""";
        Assert.Equal([expected], Visit(Encoding.UTF8.GetBytes(text)));
    }

    private static List<bool> Visit(byte[] bytes)
    {
        var visitor = new ResourceVisitor();
        using var stream = new MemoryStream(bytes);
        var diagnostics = new DiagnosticBag();
        TelemetryFile.Read(new TelemetrySource("t") { Format = TelemetryFormat.Auto }, stream, visitor, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return visitor.Resources;
    }

    private sealed class ResourceVisitor : Semconv.LiveCheck.Samples.ISampleVisitor
    {
        public List<bool> Resources { get; } = [];

        public void VisitSpan(in Semconv.LiveCheck.Samples.SpanSample span)
        {
        }

        public void VisitMetric(in Semconv.LiveCheck.Samples.MetricSample metric)
        {
        }

        public void VisitLog(in Semconv.LiveCheck.Samples.LogSample log)
        {
        }

        public void VisitResource(in Semconv.LiveCheck.Samples.SampleOrigin origin) => Resources.Add(origin.IsOfFindings);
    }
}
