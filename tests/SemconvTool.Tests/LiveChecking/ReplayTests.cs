using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using Semconv.TestSupport;

namespace SemconvTool.Tests.LiveChecking;

/// <summary>What was recorded, sent again to the listener, is found to be what it is in the file.</summary>
public sealed class ReplayTests
{
    private static readonly string[] Quiet = ["--profile", "target", "--format", "findings", "--inactivity-timeout", "0", "--settle", "600"];

    public static TheoryData<string> Names =>
        [.. SharedData.Names("*", "data", "captures").Where(name => !name.Contains('.', StringComparison.Ordinal))];

    public static TheoryData<string> ZipkinNames => [.. Names.Select(name => name.Data).Where(name => SharedData.Names("zipkin.jsonl", "data", "captures", name).Any())];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public async Task Requests_give_the_findings_of_the_file(string name)
    {
        using var folder = new TestFolder();
        var path = PathOf(name, "traces.pb");
        using var tool = await ListeningTool.StartAsync(folder, Quiet);
        using var client = new GrpcClient(tool.GrpcPort);
        var isGrpc = true;
        foreach (var request in Requests(path))
        {
            Assert.Equal(200, isGrpc
                ? (await client.ExportAsync(request)) is { Status: 0 } ? 200 : 0
                : (await tool.PostAsync(tool.HttpPort, "/v1/traces", request, "application/x-protobuf")).Status);
            isGrpc = !isGrpc;
        }

        var live = await tool.InterruptAsync();
        var file = folder.Run("live-check", path, "--profile", "target", "--format", "findings");
        Assert.Equal((file.Code, file.Output), (live.Code, live.Output));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(ZipkinNames))]
    public async Task Zipkin_bodies_give_the_findings_of_the_file(string name)
    {
        using var folder = new TestFolder();
        var path = PathOf(name, "zipkin.jsonl");
        using var tool = await ListeningTool.StartAsync(folder, Quiet);
        await foreach (var body in File.ReadLinesAsync(path, TestContext.Current.CancellationToken))
        {
            Assert.Equal(202, (await tool.PostAsync(tool.ZipkinPort, "/api/v2/spans", System.Text.Encoding.UTF8.GetBytes(body), "application/json")).Status);
        }

        var live = await tool.InterruptAsync();
        var file = folder.Run("live-check", path, "--profile", "target", "--format", "findings");
        Assert.Equal((file.Code, file.Output), (live.Code, live.Output));
    }

    /// <summary>With the window that users have, traces are judged while requests still come.</summary>
    [Theory(SkipTestWithoutData = true)]
    [InlineData("workflow-rerun")]
    [InlineData("invoke-chain-broken")]
    [InlineData("js-workflow-basic")]
    public async Task Requests_at_their_own_pace_give_the_findings_of_the_file(string name)
    {
        using var folder = new TestFolder();
        var path = PathOf(name, "traces.pb");
        var clock = new ManualClock();
        using var tool = await ListeningTool.StartAsync(folder, environment => environment with { Clock = clock }, [.. Quiet[..^2]]);
        using var client = new GrpcClient(tool.GrpcPort);
        foreach (var (request, pause) in Requests(path).Zip(Pauses(name)))
        {
            // Time passes in the checker between requests, about ten times a second.
            clock.Advance(pause);
            await Task.Delay(pause > TimeSpan.FromSeconds(1) ? 250 : 0, TestContext.Current.CancellationToken);
            Assert.Equal(0, (await client.ExportAsync(request)).Status);
        }

        clock.Advance(TimeSpan.FromSeconds(6));
        await Task.Delay(250, TestContext.Current.CancellationToken);
        var live = await tool.InterruptAsync();
        var file = folder.Run("live-check", path, "--profile", "target", "--format", "findings");

        // Findings about traces are written when the trace is judged, which is earlier for some here.
        Assert.Equal(file.Code, live.Code);
        Assert.Equal(file.Output.Split('\n').Order(StringComparer.Ordinal), live.Output.Split('\n').Order(StringComparer.Ordinal));
    }

    /// <summary>What is received comes once, so the spans of broken traces are kept when the trace is judged.</summary>
    [Theory(SkipTestWithoutData = true)]
    [InlineData("java-workflow-sidecar-off")]
    [InlineData("invoke-chain-broken")]
    public async Task Trees_are_those_of_the_file(string name)
    {
        using var folder = new TestFolder();
        var path = PathOf(name, "traces.pb");
        using var tool = await ListeningTool.StartAsync(folder, "--tree", "--show-habits", "--inactivity-timeout", "0", "--settle", "600");
        using var client = new GrpcClient(tool.GrpcPort);
        foreach (var request in Requests(path))
        {
            await client.ExportAsync(request);
        }

        var live = Trees((await tool.InterruptAsync()).Output);
        Assert.StartsWith("\ntrace ", live, StringComparison.Ordinal);
        Assert.Equal(Trees(folder.Run("live-check", path, "--tree", "--show-habits").Output), live);

        static string Trees(string output) => output[output.IndexOf("\ntrace ", StringComparison.Ordinal)..];
    }

    /// <summary>How long after the one before it each request came.</summary>
    private static IEnumerable<TimeSpan> Pauses(string name)
    {
        long? last = null;
        foreach (var line in File.ReadLines(PathOf(name, "requests.jsonl")))
        {
            using var request = JsonDocument.Parse(line);
            if (request.RootElement.GetProperty("signal").GetString() == "traces")
            {
                var time = long.Parse(request.RootElement.GetProperty("time_unix_nano").GetString()!, CultureInfo.InvariantCulture);
                yield return TimeSpan.FromMicroseconds((time - (last ?? time)) / 1000);
                last = time;
            }
        }
    }

    private static IEnumerable<byte[]> Requests(string path)
    {
        var bytes = File.ReadAllBytes(path);
        for (var offset = 0; offset < bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(offset));
            yield return bytes[(offset + sizeof(int))..(offset + sizeof(int) + length)];
            offset += sizeof(int) + length;
        }
    }

    private static string PathOf(string name, string file) => SharedData.Require("data", "captures", name, file);
}
