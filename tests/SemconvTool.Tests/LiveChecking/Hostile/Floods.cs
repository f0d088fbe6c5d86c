using System.Buffers.Binary;

namespace SemconvTool.Tests.LiveChecking.Hostile;

/// <summary>Frames of HTTP/2 that cost a sender next to nothing; each flood says how much of it was taken.</summary>
internal sealed class Floods(ListeningTool tool)
{
    private const int Batch = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Calls that are given up as soon as they are made.</summary>
    public async Task<string> ResetAsync(int count)
    {
        using var client = await BareHttp2Client.ConnectAsync(tool.GrpcPort);
        var fields = BareHttp2Client.Call();
        var sent = 0;
        while (sent < count && await client.TryWriteAsync([.. Enumerable.Range(sent, Batch).SelectMany(Pair)]))
        {
            sent += Batch;
        }

        return FormattableString.Invariant($"{sent} calls were made and reset");

        byte[] Pair(int number) =>
        [
            .. BareHttp2Client.Frame(BareHttp2Client.Headers, BareHttp2Client.EndHeaders, (2 * number) + 1, fields),
            .. BareHttp2Client.Frame(BareHttp2Client.Reset, 0, (2 * number) + 1, [0, 0, 0, 8]),
        ];
    }

    /// <summary>Header fields that never end; the connection is ended for it.</summary>
    public async Task<string> ContinueAsync(int count)
    {
        using var client = await BareHttp2Client.ConnectAsync(tool.GrpcPort);
        await client.WriteAsync(BareHttp2Client.Frame(BareHttp2Client.Headers, 0, 1, BareHttp2Client.Call()));
        var more = BareHttp2Client.Frame(BareHttp2Client.Continuation, 0, 1, BareHttp2Client.Fields(("x", new string('x', 1000))));
        var sent = 0;
        while (sent < count && await client.TryWriteAsync(more))
        {
            sent++;
        }

        Assert.True(sent < count || (await client.ReadAsync(Patience)).HasEnded, "header fields without end are borne");
        return FormattableString.Invariant($"{sent} continuations were sent");
    }

    /// <summary>Frames that want an answer, sent by somebody who reads none.</summary>
    public async Task<string> AskAsync(byte type, int count)
    {
        using var client = await BareHttp2Client.ConnectAsync(tool.GrpcPort);
        byte[] content = type == BareHttp2Client.Ping ? new byte[8] : [0, 4, 0, 1, 0, 0];
        byte[] batch = [.. Enumerable.Repeat(BareHttp2Client.Frame(type, 0, 0, content), Batch).SelectMany(frame => frame)];
        var sent = 0;
        while (sent < count && await client.TryWriteAsync(batch))
        {
            sent += Batch;
        }

        return FormattableString.Invariant($"{sent} frames of type {type} were sent");
    }

    /// <summary>More calls at a time than there may be, each with a message that never comes.</summary>
    public async Task<string> OpenAsync(int count)
    {
        using var client = await BareHttp2Client.ConnectAsync(tool.GrpcPort);
        var head = new byte[5];
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(1), 1_000_000);
        var sent = 0;
        while (sent < count && await client.TryWriteAsync(Begin((2 * sent) + 1)))
        {
            sent++;
        }

        var (hasEnded, frames) = await client.ReadAsync(Patience);
        Assert.True(hasEnded || frames.Any(frame => frame.Type is BareHttp2Client.Reset or BareHttp2Client.GoAway), "calls without end are borne");
        return FormattableString.Invariant($"{sent} calls were begun");

        byte[] Begin(int stream) =>
        [
            .. BareHttp2Client.Frame(BareHttp2Client.Headers, BareHttp2Client.EndHeaders, stream, BareHttp2Client.Call()),
            .. BareHttp2Client.Frame(BareHttp2Client.Data, 0, stream, head),
        ];
    }
}
