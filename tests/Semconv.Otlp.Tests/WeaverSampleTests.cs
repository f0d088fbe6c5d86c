using System.Text.Json;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.Otlp.Files;
using Semconv.TestSupport;
using Semconv.Text.Diagnostics;

namespace Semconv.Otlp.Tests;

/// <summary>Weaver's samples: what the real Weaver read and what it refused, by the reports that it wrote.</summary>
public sealed class WeaverSampleTests
{
    public static TheoryData<string> Accepted => [.. Cases(isAccepted: true)];

    public static TheoryData<string> Refused => [.. Cases(isAccepted: false)];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Accepted))]
    public void What_weaver_reads_is_read_as_its_report_says(string name)
    {
        var (samples, problems) = ReadFile(InputOf(name));
        Assert.Empty(problems);
        if (name == "shape-exponential")
        {
            Assert.Contains("Form = ExponentialHistogram", Assert.Single(samples), StringComparison.Ordinal);
            return;
        }

        var report = SharedData.Require("data", "live-check", "report", name);
        Assert.Equal(samples, ReadFile(Path.Combine(report, "report.json")).Samples);
        Assert.Empty(ReadFile(Path.Combine(report, "report.json")).Problems);
        var lines = Path.Combine(report, "report.jsonl");
        if (File.Exists(lines))
        {
            Assert.Equal(samples, ReadFile(lines).Samples);
            Assert.Empty(ReadFile(lines).Problems);
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Refused))]
    public void What_weaver_refuses_is_reported(string name)
    {
        var (samples, problems) = ReadFile(InputOf(name));
        Assert.Empty(samples);
        Assert.NotEmpty(problems);
    }

    [Theory]
    [InlineData("""[{"span":{"name":"x"}}]""", "a span has no 'kind'")]
    [InlineData("""[{"span":{"attributes":[{"value":1}],"name":"x","kind":"client"}}]""", "an attribute has no 'name'")]
    [InlineData("""[{"spam":{}}]""", "a sample is none of 'attribute', 'span', 'span_event', 'span_link', 'resource', 'instrumentation_scope', 'metric', 'log' and 'profile'")]
    [InlineData("""[{"span":{"kind":"client","name":"x"},"log":{"event_name":""}}]""", "a sample has more than one key")]
    [InlineData("""[{"log":{"event_name":"","timestamp":"yesterday"}}]""", "a time is none of RFC 3339")]
    public void Problem_says_what_is_missing(string json, string expected)
    {
        var problem = Assert.Single(Telemetry.Read(json, TelemetryFormat.WeaverJson).Problems);
        Assert.EndsWith(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Samples_behind_a_bad_one_are_read()
    {
        var (samples, problems) = Telemetry.Read("""[{"span":{"name":"x"}},{"span":{"kind":"server","name":"y"}}]""");
        Assert.StartsWith("span y ", Assert.Single(samples), StringComparison.Ordinal);
        Assert.Single(problems);
    }

    [Fact]
    public void Resource_and_scope_belong_to_the_samples_behind_them()
    {
        var (samples, problems) = Telemetry.Read(
            """
            [{"resource":{"attributes":[{"name":"service.name","value":"a\u0041"}]}},{"instrumentation_scope":{"name":"s"}},
             {"span":{"kind":"server","name":"y","attributes":[{"type":"int","name":"k","value":[1,"x"]}]}},
             {"resource":{"attributes":[]}},{"log":{"event_name":"e"}}]
            """);
        Assert.Empty(problems);
        Assert.EndsWith("{ k=List: { =Int:1 =Text:x } } from s   { } of 1  { service.name=Text:aA }", samples[0], StringComparison.Ordinal);
        Assert.EndsWith(" from    { } of 2  { }", samples[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_and_times_of_later_versions_are_read()
    {
        var (samples, _) = Telemetry.Read(
            """
            [{"span":{"name":"y","kind":"server","trace_id":"0af7651916cd43dd8448eb211c80319c","span_id":"00f067aa0ba902b7","parent_span_id":"00f067aa0ba902b8",
            "trace_state":"a=1","start_time":"2026-11-21T15:20:00.5Z","end_time":"2026-11-21T17:20:01.123456789+02:00"}}]
            """);
        Assert.StartsWith(
            "span y 0af7651916cd43dd8448eb211c80319c 00f067aa0ba902b7 00f067aa0ba902b8 a=1 2 0 1795274400500000000 1795274401123456789 ",
            Assert.Single(samples),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_line_ends_text_that_is_typed_in()
    {
        var source = new TelemetrySource("-") { Format = TelemetryFormat.WeaverText, EndsAtEmptyLine = true };
        var recorder = new SampleRecorder();
        using var stream = File.OpenRead(SharedData.Require("data", "live-check", "input", "shape", "blank-line.txt"));
        TelemetryFile.Read(source, stream, recorder, new DiagnosticBag());
        Assert.Equal(["attribute http.request.method=Text:GET"], recorder.Samples);
    }

    private static IEnumerable<string> Cases(bool isAccepted) =>
        from name in SharedData.Names("*", "data", "live-check", "report")
        where !name.StartsWith("otlp-", StringComparison.Ordinal) && !name.StartsWith("option-", StringComparison.Ordinal)
            && !name.EndsWith("-stdin", StringComparison.Ordinal)
        let isRead = File.Exists(Path.Combine(SharedData.Require("data", "live-check", "report", name), "report.json"))
        where isRead == isAccepted && (isRead || name.StartsWith("shape-", StringComparison.Ordinal)) && name != "shape-empty-file"
        select name;

    private static string InputOf(string name)
    {
        using var test = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", "live-check", "report", name, "case.json")));
        return SharedData.Require("data", test.RootElement.GetProperty("input").GetString()!);
    }

    private static (List<string> Samples, List<string> Problems) ReadFile(string path)
    {
        using var stream = File.OpenRead(path);
        return Telemetry.Read(stream, path.EndsWith(".txt", StringComparison.Ordinal) ? TelemetryFormat.WeaverText : TelemetryFormat.WeaverJson);
    }
}
