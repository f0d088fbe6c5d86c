using System.IO.Compression;
using System.Text.Json.Nodes;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.TestSupport;

namespace Semconv.Otlp.Tests;

/// <summary>Forms of which no recording exists, made from a recording by what is documented of them.</summary>
public sealed class OtherFormTests
{
    private static readonly string[] _kinds =
        ["SPAN_KIND_UNSPECIFIED", "SPAN_KIND_INTERNAL", "SPAN_KIND_SERVER", "SPAN_KIND_CLIENT", "SPAN_KIND_PRODUCER", "SPAN_KIND_CONSUMER"];

    [Theory]
    [InlineData("{\"batches\":#}")]
    [InlineData("{\"trace\":{\"resourceSpans\":#}}")]
    public void Tempo_gives_ids_in_base64_and_names_for_numbers(string shape)
    {
        var expected = new List<string>();
        var given = new List<string>();
        foreach (var line in Lines())
        {
            expected.AddRange(Telemetry.Read(line).Samples);
            var request = JsonNode.Parse(line)!;
            foreach (var span in Spans(request))
            {
                foreach (var id in new[] { "traceId", "spanId", "parentSpanId" }.Where(id => span[id] is not null))
                {
                    span[id] = Convert.ToBase64String(Convert.FromHexString(span[id]!.GetValue<string>()));
                }

                span["kind"] = _kinds[span["kind"]!.GetValue<int>()];
                span["status"] = span["status"]!["code"] is null ? new JsonObject() : new JsonObject { ["code"] = "STATUS_CODE_ERROR", ["message"] = span["status"]!["message"]?.DeepClone() };
            }

            given.AddRange(Telemetry.Read(shape.Replace("#", request["resourceSpans"]!.ToJsonString(), StringComparison.Ordinal)).Samples);
        }

        Assert.NotEmpty(expected);
        Assert.Equal(expected, given);
    }

    [Fact]
    public void Aspire_gives_an_archive_of_requests()
    {
        using var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            var number = 0;
            foreach (var line in Lines())
            {
                using var entry = new StreamWriter(archive.CreateEntry($"traces/{number++:D3}.json").Open());
                entry.Write(JsonNode.Parse(line)!.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true }));
            }

            using var console = new StreamWriter(archive.CreateEntry("consolelogs/cart.txt").Open());
            console.Write("started");
        }

        var (samples, problems) = Telemetry.Read(target.ToArray());
        Assert.Empty(problems);
        Assert.Equal(Lines().SelectMany(line => Telemetry.Read(line).Samples), samples);
    }

    [Fact]
    public void Archive_that_is_cut_off_is_reported() =>
        Assert.Equal(["SC8005 the file cannot be unpacked behind byte 0 of its content"], Telemetry.Read([.. "PK\u0003\u0004"u8, 1, 2, 3]).Problems);

    [Theory]
    [InlineData("""{"data":[{"traceID":"1","spans":[]}]}""", TelemetryFormat.Jaeger)]
    [InlineData("""{"data":null,"errors":[{"code":404}]}""", TelemetryFormat.Jaeger)]
    public void Nothing_is_found_in_what_is_empty(string json, TelemetryFormat format)
    {
        Assert.Empty(Telemetry.Read(json).Samples);
        Assert.Empty(Telemetry.Read(json).Problems);
        Assert.Empty(Telemetry.Read(json, format).Problems);
    }

    [Theory]
    [InlineData("""[{"traceId":"4bf92f3577b34da6","id":"1bf92f3577b34da6","name":"x","shared":true,"kind":"SERVER","timestamp":5,"tags":{"error":"boom"}}]""", "span x 00000000000000004bf92f3577b34da6 1bf92f3577b34da6   2 0 5000 5000 2 'boom' 0 0 0 { } from    { } of 1  { }")]
    [InlineData("""[{"traceID":"4bf92f3577b34da6","spanID":"bf92f3577b34da6","parentSpanID":"00000000000000aa","references":[{"refType":"CHILD_OF","traceID":"4bf92f3577b34da6","spanID":"00000000000000aa"},{"refType":"FOLLOWS_FROM","traceID":"4bf92f3577b34da6","spanID":"00000000000000bb"}],"operationName":"x","tags":[{"type":"bool","key":"b","value":"true"},{"key":"i","type":"int64","value":"7"}],"process":{"serviceName":"a"}}]""", "span x 00000000000000004bf92f3577b34da6 0bf92f3577b34da6 00000000000000aa  0 0 0 0 0 '' 0 0 0 { b=Bool:True i=Int:7 } link 00000000000000004bf92f3577b34da6 00000000000000bb  0 0 { } from    { } of 1  { service.name=Text:a }")]
    public void Old_shapes_of_trace_stores_are_read(string json, string expected) => Assert.Equal([expected], Telemetry.Read(json).Samples);

    private static IEnumerable<string> Lines() => File.ReadLines(SharedData.Require("data", "captures", "invoke-errors", "traces.jsonl"));

    private static IEnumerable<JsonNode> Spans(JsonNode request) =>
        from resource in request["resourceSpans"]!.AsArray()
        from scope in resource!["scopeSpans"]!.AsArray()
        from span in scope!["spans"]!.AsArray()
        select span;
}
