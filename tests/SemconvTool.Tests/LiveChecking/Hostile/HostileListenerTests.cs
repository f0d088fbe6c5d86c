using System.Diagnostics;
using System.Globalization;
using Semconv.TestSupport;

namespace SemconvTool.Tests.LiveChecking.Hostile;

/// <summary>Bombs, lies and noise against the real process: it stays up, stays small, serves good senders and counts them all.</summary>
public sealed class HostileListenerTests(ITestOutputHelper log)
{
    private const int MostMegabytes = 512;
    private const int Bodies = 100_000;

    [Fact]
    public async Task Listener_stands_everything_at_a_time_in_512_megabytes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "reads the peak memory from /proc");
        using var tool = await ListeningTool.ListenAsync("--settle", "0.5");
        await using var good = new GoodSenders(tool, TimeSpan.FromMilliseconds(20));
        var attacks = new Attacks(tool);
        var floods = new Floods(tool);
        var storm = new BodyStorm(tool);
        await using var loiterers = new Loiterers();
        await loiterers.ComeAsync(tool, 500);
        await loiterers.ComeSlowlyAsync(tool, 50);
        await StepAsync("deep, not text", tool, async () =>
        {
            await attacks.SendDeepAsync();
            await attacks.SendInvalidTextAsync();
            await attacks.SendHugeHeadersAsync();
        });
        var bomb = PackedBytes.Bomb(1L << 30);
        await StepAsync("bombs", tool, async () =>
        {
            await attacks.SendBombsAsync(bomb, 1);
            await Task.WhenAll(attacks.SendBombsAsync(bomb, 8), attacks.SendEndlessAsync());
        });
        await StepAsync("floods", tool, async () => log.WriteLine(string.Join(", ", await Task.WhenAll(
            floods.ResetAsync(100_000),
            floods.ContinueAsync(20_000),
            floods.AskAsync(BareHttp2Client.Ping, 2_000_000),
            floods.AskAsync(BareHttp2Client.Settings, 1_000_000),
            floods.OpenAsync(1000)))));
        await StepAsync("bodies", tool, () => storm.RunAsync(Bodies));
        await StepAsync("slow ones", tool, () => loiterers.AssertSlowOnesEndAsync(TimeSpan.FromSeconds(20)));
        await good.EndAsync();
        var peak = tool.PeakMemory();
        log.WriteLine($"peak {peak} MB, slowest good request {good.Slowest.TotalMilliseconds} ms, {good.Acknowledged} good requests");
        Assert.Equal(4, await tool.EndByAsync("TERM"));
        Assert.InRange(peak, 1, MostMegabytes);
        log.WriteLine(tool.Output);
        log.WriteLine(tool.Error);
        var oracle = storm.Oracle;
        Assert.Equal(Bodies, oracle.Requests + oracle.Refused);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{oracle.Spans + good.Acknowledged:N0} spans"), tool.Output, StringComparison.Ordinal);
    }

    private async Task StepAsync(string name, ListeningTool tool, Func<Task> step)
    {
        var start = Stopwatch.GetTimestamp();
        await step();
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s, peak {tool.PeakMemory()} MB"));
    }
}
