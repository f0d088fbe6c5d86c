using System.Text;

namespace SemconvTool.Tests.LiveChecking.Hostile;

/// <summary>Connections that say nothing, half of something, or a byte now and then.</summary>
internal sealed class Loiterers : IAsyncDisposable
{
    private const string HalfBody = "POST /v1/traces HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-protobuf\r\nContent-Length: 1000000\r\n\r\nhalf";

    private readonly List<IDisposable> _connections = [];
    private readonly List<BareHttpClient> _slow = [];
    private readonly CancellationTokenSource _end = new();
    private Task _drips = Task.CompletedTask;

    /// <summary>Idle ones of four kinds: nothing said, on both ports; a greeting of HTTP/2; half a body.</summary>
    public async Task ComeAsync(ListeningTool tool, int count)
    {
        for (var number = 0; number < count; number++)
        {
            if (number % 4 == 0)
            {
                _connections.Add(await BareHttp2Client.ConnectAsync(tool.GrpcPort));
                continue;
            }

            var client = await BareHttpClient.ConnectAsync(number % 4 == 1 ? tool.GrpcPort : tool.HttpPort);
            _connections.Add(client);
            if (number % 4 == 3)
            {
                await client.SendAsync(HalfBody);
            }
        }
    }

    /// <summary>Senders of a byte a second: of a body, or of header fields.</summary>
    public async Task ComeSlowlyAsync(ListeningTool tool, int count)
    {
        for (var number = 0; number < count; number++)
        {
            var client = await BareHttpClient.ConnectAsync(tool.HttpPort);
            await client.SendAsync(number % 2 == 0 ? HalfBody : "POST /v1/traces HTTP/1.1\r\nHost: a\r\nx: ");
            _slow.Add(client);
            _connections.Add(client);
        }

        _drips = Task.Run(DripAsync);
    }

    /// <summary>Fails where one that drips is borne for longer.</summary>
    public async Task AssertSlowOnesEndAsync(TimeSpan patience)
    {
        var ends = await Task.WhenAll(_slow.Select(client => client.EndsWithinAsync(patience)));
        Assert.All(ends, Assert.True);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _drips;
        _connections.ForEach(connection => connection.Dispose());
        _end.Dispose();
    }

    private async Task DripAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            foreach (var client in _slow)
            {
                try
                {
                    await client.Stream.WriteAsync(Encoding.ASCII.GetBytes("x"), CancellationToken.None);
                }
                catch (IOException)
                {
                    // That one was ended, as all have to be.
                    continue;
                }
            }

            await Task.Delay(1000, CancellationToken.None);
        }
    }
}
