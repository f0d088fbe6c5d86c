using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace SemconvTool.Tests.LiveChecking.Hostile;

/// <summary>HTTP/2 frame by frame, in any order and as many as one likes.</summary>
internal sealed class BareHttp2Client : IDisposable
{
    public const byte Data = 0;
    public const byte Headers = 1;
    public const byte Reset = 3;
    public const byte Settings = 4;
    public const byte Ping = 6;
    public const byte GoAway = 7;
    public const byte Continuation = 9;
    public const byte EndStream = 1;
    public const byte EndHeaders = 4;

    private readonly TcpClient _client;
    private readonly NetworkStream _stream;

    private BareHttp2Client(TcpClient client)
    {
        _client = client;
        _stream = client.GetStream();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Says hello, so that frames can follow.</summary>
    public static async Task<BareHttp2Client> ConnectAsync(int port)
    {
        var connection = new TcpClient { NoDelay = true };
        await connection.ConnectAsync("127.0.0.1", port, Cancellation);
        var client = new BareHttp2Client(connection);
        await client.WriteAsync([.. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8, .. Frame(Settings, 0, 0, [])]);
        return client;
    }

    public static byte[] Frame(byte type, byte flags, int stream, byte[] content)
    {
        var frame = new byte[9 + content.Length];
        BinaryPrimitives.WriteUInt32BigEndian(frame, (uint)content.Length << 8);
        frame[3] = type;
        frame[4] = flags;
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(5), (uint)stream);
        content.CopyTo(frame, 9);
        return frame;
    }

    /// <summary>Header fields as HPACK writes them without any table.</summary>
    public static byte[] Fields(params ReadOnlySpan<(string Name, string Value)> fields)
    {
        using var stream = new MemoryStream();
        foreach (var (name, value) in fields)
        {
            stream.WriteByte(0);
            WriteText(stream, name);
            WriteText(stream, value);
        }

        return stream.ToArray();
    }

    /// <summary>The fields of a call to the export of traces.</summary>
    public static byte[] Call(params ReadOnlySpan<(string Name, string Value)> more) =>
    [
        .. Fields(
            (":method", "POST"),
            (":scheme", "http"),
            (":path", "/opentelemetry.proto.collector.trace.v1.TraceService/Export"),
            (":authority", "a"),
            ("content-type", "application/grpc"),
            ("te", "trailers")),
        .. Fields(more),
    ];

    public Task WriteAsync(byte[] bytes) => _stream.WriteAsync(bytes, Cancellation).AsTask();

    /// <summary>Writes as much as the other side takes; false when it ended the connection or takes no more.</summary>
    public async Task<bool> TryWriteAsync(byte[] bytes)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        end.CancelAfter(TimeSpan.FromSeconds(2));
        try
        {
            await _stream.WriteAsync(bytes, end.Token);
            return true;
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>The frames that come until the connection ends, or nothing comes for so long; and whether it ended.</summary>
    public async Task<(bool HasEnded, List<(byte Type, int Stream, byte[] Content)> Frames)> ReadAsync(TimeSpan patience)
    {
        var frames = new List<(byte Type, int Stream, byte[] Content)>();
        var head = new byte[9];
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        try
        {
            while (true)
            {
                end.CancelAfter(patience);
                await _stream.ReadExactlyAsync(head, end.Token);
                var content = new byte[BinaryPrimitives.ReadUInt32BigEndian(head) >> 8];
                await _stream.ReadExactlyAsync(content, end.Token);
                frames.Add((head[3], BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(5)), content));
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return (exception is IOException, frames);
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        _client.Dispose();
    }

    private static void WriteText(MemoryStream stream, string text)
    {
        var rest = text.Length;
        if (rest < 127)
        {
            stream.WriteByte((byte)rest);
        }
        else
        {
            stream.WriteByte(127);
            for (rest -= 127; rest > 127; rest >>= 7)
            {
                stream.WriteByte((byte)(rest | 128));
            }

            stream.WriteByte((byte)rest);
        }

        stream.Write(Encoding.ASCII.GetBytes(text));
    }
}
