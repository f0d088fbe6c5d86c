using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace SemconvTool.Tests.LiveChecking.Hostile;

/// <summary>HTTP/1 on one connection that is kept: fast, and a connection that is dropped is noticed.</summary>
internal sealed class BareHttpClient : IDisposable
{
    private readonly TcpClient _client;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _length;

    private BareHttpClient(TcpClient client)
    {
        _client = client;
        Stream = client.GetStream();
    }

    public NetworkStream Stream { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<BareHttpClient> ConnectAsync(int port)
    {
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync("127.0.0.1", port, Cancellation);
        return new BareHttpClient(client);
    }

    public async Task<(int Status, string Text)> PostAsync(string path, string type, byte[] body, string? encoding = null)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"POST {path} HTTP/1.1\r\nHost: a\r\nContent-Type: {type}\r\n{(encoding is null ? "" : $"Content-Encoding: {encoding}\r\n")}Content-Length: {body.Length}\r\n\r\n");
        var request = new byte[head.Length + body.Length];
        Encoding.ASCII.GetBytes(head, request);
        body.CopyTo(request, head.Length);
        await Stream.WriteAsync(request, Cancellation);
        var (status, _, text) = await ReadAsync();
        return (status, text);
    }

    public Task SendAsync(string text) => Stream.WriteAsync(Encoding.ASCII.GetBytes(text), Cancellation).AsTask();

    /// <summary>The next answer; fails where the connection ends without one.</summary>
    public async Task<(int Status, string Head, string Text)> ReadAsync()
    {
        int end;
        while ((end = _buffer.AsSpan(0, _length).IndexOf("\r\n\r\n"u8)) < 0)
        {
            await FillAsync();
        }

        var head = Encoding.ASCII.GetString(_buffer, 0, end);
        var length = Find(head, "Content-Length: ") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        end += 4;
        while (_length < end + length)
        {
            await FillAsync();
        }

        var content = Encoding.UTF8.GetString(_buffer, end, length);
        _length -= end + length;
        _buffer.AsSpan(end + length, _length).CopyTo(_buffer);
        return (int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture), head, content);
    }

    /// <summary>Whether the other side ended the connection, once it did or the time is over.</summary>
    public async Task<bool> EndsWithinAsync(TimeSpan patience)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        end.CancelAfter(patience);
        try
        {
            while (await Stream.ReadAsync(_buffer, end.Token) > 0)
            {
                // What it says is of no interest here.
                continue;
            }

            return true;
        }
        catch (IOException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task FillAsync()
    {
        var read = await Stream.ReadAsync(_buffer.AsMemory(_length), Cancellation);
        Assert.True(read > 0, "the connection was dropped");
        _length += read;
    }

    private static string? Find(string head, string name)
    {
        var start = head.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? null : head[(start + name.Length)..].Split('\r')[0];
    }
}
