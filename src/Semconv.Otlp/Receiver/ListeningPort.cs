using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Semconv.Otlp.Receiver;

/// <summary>A port that is listened on, and what answers there.</summary>
internal sealed class ListeningPort : IDisposable
{
    /// <summary>How long the header fields of a request may take: those of an exporter come at once.</summary>
    private static readonly TimeSpan HeaderPatience = TimeSpan.FromSeconds(15);

    private readonly KestrelServer _server;

    private ListeningPort(KestrelServer server, ReceiverEndpoint endpoint)
    {
        _server = server;
        Endpoint = endpoint;
    }

    /// <summary>With the port that it really has.</summary>
    public ReceiverEndpoint Endpoint { get; }

    /// <exception cref="PortException">The port cannot be listened on.</exception>
    public static async Task<ListeningPort> OpenAsync(
        string address, ReceiverEndpoint endpoint, PortService service, CancellationToken cancellation)
    {
        ListenOptions? listen = null;
        var options = ServerOptions(service.Limits);
        options.Listen(IPAddress.Parse(address), endpoint.Port, configure =>
        {
            configure.Protocols = endpoint.IsGrpc ? HttpProtocols.Http2 : HttpProtocols.Http1;
            listen = configure;
            if (service.Probe is { } probe)
            {
                configure.Use(next => connection => probe.RunAsync(connection, next));
            }
        });
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(new ReceiverApplication(service.Answer), cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            server.Dispose();
            throw new PortException(endpoint, address, exception.InnerException is AddressInUseException, exception);
        }

        return new ListeningPort(server, endpoint with { Port = listen!.IPEndPoint!.Port });
    }

    public Task CloseAsync(CancellationToken cancellation) => _server.StopAsync(cancellation);

    public void Dispose() => _server.Dispose();

    private static KestrelServerOptions ServerOptions(ReceiverLimits limits)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };

        // Bodies are counted while they are read, after decompression too.
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MaxConcurrentConnections = limits.MostConnections;
        options.Limits.RequestHeadersTimeout = HeaderPatience;
        options.Limits.Http2.MaxStreamsPerConnection = limits.MostStreams;
        return options;
    }
}
