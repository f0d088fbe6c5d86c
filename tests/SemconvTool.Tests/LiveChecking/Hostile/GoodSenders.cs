using System.Diagnostics;
using Semconv.TestSupport;

namespace SemconvTool.Tests.LiveChecking.Hostile;

/// <summary>Senders that do nothing wrong, all the time: they have to be served whatever others do.</summary>
internal sealed class GoodSenders : IAsyncDisposable
{
    private readonly ListeningTool _tool;
    private readonly CancellationTokenSource _end = new();
    private readonly Task[] _senders;
    private int _next;
    private int _acknowledged;
    private long _slowest;

    public GoodSenders(ListeningTool tool, TimeSpan pause)
    {
        _tool = tool;
        _senders = [Task.Run(() => SendByGrpcAsync(pause)), Task.Run(() => SendByHttpAsync(pause)), Task.Run(() => SendByNewConnectionsAsync(pause))];
    }

    /// <summary>How many spans were acknowledged.</summary>
    public int Acknowledged => _acknowledged;

    /// <summary>The longest that one had to wait.</summary>
    public TimeSpan Slowest => TimeSpan.FromMilliseconds(_slowest);

    /// <summary>Ends them; fails where one was not served.</summary>
    public async Task EndAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_senders);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAny(Task.WhenAll(_senders), Task.Delay(10_000));
        _end.Dispose();
    }

    private async Task SendByGrpcAsync(TimeSpan pause)
    {
        using var client = new GrpcClient(_tool.GrpcPort);
        await RepeatAsync(pause, async number => Assert.Equal(0, (await client.ExportAsync(GoodRequests.Span(number))).Status));
    }

    private async Task SendByHttpAsync(TimeSpan pause)
    {
        using var client = await BareHttpClient.ConnectAsync(_tool.HttpPort);
        await RepeatAsync(pause, async number => Assert.Equal(200, (await client.PostAsync("/v1/traces", "application/x-protobuf", GoodRequests.Span(number))).Status));
    }

    private Task SendByNewConnectionsAsync(TimeSpan pause) => RepeatAsync(pause * 5, async number =>
    {
        using var client = await BareHttpClient.ConnectAsync(_tool.ZipkinPort);
        Assert.Equal(202, (await client.PostAsync("/api/v2/spans", "application/json", GoodRequests.Zipkin(number))).Status);
    });

    private async Task RepeatAsync(TimeSpan pause, Func<ulong, Task> send)
    {
        while (!_end.IsCancellationRequested)
        {
            var start = Stopwatch.GetTimestamp();
            await send((ulong)Interlocked.Increment(ref _next));
            Interlocked.Increment(ref _acknowledged);
            var took = (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            for (var known = Volatile.Read(ref _slowest); took > known && Interlocked.CompareExchange(ref _slowest, took, known) != known; known = Volatile.Read(ref _slowest))
            {
                // Another sender was slower meanwhile, maybe.
                continue;
            }

            await Task.Delay(pause);
        }
    }
}
