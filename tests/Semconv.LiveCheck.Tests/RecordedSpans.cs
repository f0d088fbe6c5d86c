using System.Text;
using System.Text.Json.Nodes;
using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Files;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Tests;

/// <summary>The spans of a recording, one export request each, to be changed and read again.</summary>
internal sealed class RecordedSpans
{
    public RecordedSpans(string capture)
    {
        foreach (var line in File.ReadLines(Capture.PathOf(capture, "traces.jsonl")).Where(line => line.Length > 0))
        {
            foreach (var resource in JsonNode.Parse(line)!["resourceSpans"]!.AsArray())
            {
                foreach (var scope in resource!["scopeSpans"]!.AsArray())
                {
                    All.AddRange(scope!["spans"]!.AsArray().Select(span => new RecordedSpan(
                        (JsonObject)resource["resource"]!.DeepClone(), (JsonObject)scope["scope"]!.DeepClone(), (JsonObject)span!.DeepClone())));
                }
            }
        }
    }

    public List<RecordedSpan> All { get; } = [];

    /// <summary>The first span with this name.</summary>
    public RecordedSpan this[string name] => All.First(span => span.Name == name);

    /// <summary>The spans of the trace that a span is in.</summary>
    public List<RecordedSpan> TraceOf(RecordedSpan span) => [.. All.Where(other => other.TraceId == span.TraceId)];

    public RecordedSpan AddCopy(RecordedSpan span)
    {
        var copy = span.Copy();
        All.Add(copy);
        return copy;
    }

    public void Read(ISampleVisitor visitor, int spansPerRequest = 1)
    {
        var text = new StringBuilder();
        foreach (var request in All.Chunk(spansPerRequest))
        {
            var resources = request.Select(span => (JsonNode)new JsonObject
            {
                ["resource"] = span.Resource.DeepClone(),
                ["scopeSpans"] = new JsonArray(new JsonObject { ["scope"] = span.Scope.DeepClone(), ["spans"] = new JsonArray(span.Span.DeepClone()) }),
            });
            text.Append(new JsonObject { ["resourceSpans"] = new JsonArray([.. resources]) }.ToJsonString()).Append('\n');
        }

        var diagnostics = new DiagnosticBag();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        TelemetryFile.Read("changed.jsonl", stream, visitor, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
    }

    /// <summary>Judges the spans.</summary>
    public FindingRecorder Judge(int spansPerRequest = 1)
    {
        var driver = new StructureDriver();
        Read(driver, spansPerRequest);
        driver.Complete();
        return driver.Recorder;
    }
}
