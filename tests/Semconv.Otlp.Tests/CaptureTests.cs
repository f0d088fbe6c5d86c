using System.Text.Json;
using Semconv.TestSupport;

namespace Semconv.Otlp.Tests;

/// <summary>Real telemetry, recorded once as protobuf and once as the OpenTelemetry Collector wrote it in JSON.</summary>
public sealed class CaptureTests
{
    public static TheoryData<string> Captures =>
        [.. SharedData.Names("*", "data", "captures").Where(name => !name.Contains('.', StringComparison.Ordinal))];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void Both_forms_give_the_same_samples(string capture)
    {
        var count = 0;
        foreach (var binary in Directory.EnumerateFiles(SharedData.Require("data", "captures", capture), "*.pb"))
        {
            var ofProtobuf = ReadFile(binary);
            Assert.Equal(ofProtobuf, ReadFile(Path.ChangeExtension(binary, ".jsonl")));
            count += ofProtobuf.Count;
        }

        Assert.True(count > 0, "the capture holds nothing");
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void All_spans_are_there(string capture)
    {
        var folder = SharedData.Require("data", "captures", capture);
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        Assert.Equal(
            expected.RootElement.GetProperty("counts").GetProperty("spans").GetInt32(), ReadFile(Path.Combine(folder, "traces.pb")).Count);
    }

    [Fact]
    public void Metrics_and_logs_are_told_from_spans()
    {
        var folder = SharedData.Require("data", "captures", "signals-grpc");
        Assert.All(ReadFile(Path.Combine(folder, "metrics.pb")), sample => Assert.StartsWith("metric ", sample, StringComparison.Ordinal));
        Assert.All(ReadFile(Path.Combine(folder, "logs.pb")), sample => Assert.StartsWith("log ", sample, StringComparison.Ordinal));
    }

    private static List<string> ReadFile(string path)
    {
        using var stream = File.OpenRead(path);
        var (samples, problems) = Telemetry.Read(stream);
        Assert.Empty(problems);
        return samples;
    }
}
