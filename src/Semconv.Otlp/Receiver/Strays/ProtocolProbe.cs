using System.Buffers;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace Semconv.Otlp.Receiver.Strays;

/// <summary>Looks at how a connection begins, to know of senders that speak what a port does not; takes nothing of it away.</summary>
internal sealed class ProtocolProbe(ReceiverEndpoint endpoint, StrayCounter strays)
{
    /// <summary>As many bytes as tell <c>PRI</c>, the begin of HTTP/2, from <c>POST</c>.</summary>
    private const int Needed = 3;

    private const byte TlsHandshake = 0x16;

    /// <summary>Who says nothing for so long is left to the server, which has limits of its own.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task RunAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        await LookAsync(connection).ConfigureAwait(false);
        await next(connection).ConfigureAwait(false);
    }

    private async Task LookAsync(ConnectionContext connection)
    {
        var closing = connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? CancellationToken.None;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(connection.ConnectionClosed, closing);
        end.CancelAfter(Patience);
        var input = connection.Transport.Input;
        try
        {
            var result = await input.ReadAtLeastAsync(Needed, end.Token).ConfigureAwait(false);
            if (result.Buffer.Length >= Needed && Judge(result.Buffer) is { } kind)
            {
                strays.Add(kind, endpoint.Name);
            }

            input.AdvanceTo(result.Buffer.Start);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The server finds out by itself.
            return;
        }
    }

    private StrayKind? Judge(ReadOnlySequence<byte> start)
    {
        Span<byte> bytes = stackalloc byte[Needed];
        start.Slice(0, Needed).CopyTo(bytes);
        if (bytes[0] == TlsHandshake)
        {
            return StrayKind.Encrypted;
        }

        var isHttp2 = bytes.SequenceEqual("PRI"u8);
        return endpoint.IsGrpc
            ? !isHttp2 && char.IsAsciiLetterUpper((char)bytes[0]) ? StrayKind.HttpAtGrpc : null
            : isHttp2 ? StrayKind.GrpcAtHttp : null;
    }
}
