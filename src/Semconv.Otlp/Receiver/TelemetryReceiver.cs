using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Semconv.Otlp.Receiver;

/// <summary>Listens for OTLP and Zipkin and brings each request before a checker; answers when it was checked.</summary>
public sealed class TelemetryReceiver : IAsyncDisposable
{
    private readonly CheckerQueue _queue;
    private readonly List<KestrelServer> _servers = [];
    private readonly HttpExchange _http;
    private readonly GrpcExchange _grpc;
    private readonly ReceiverLimits _limits;
    private bool _isStopped;

    private TelemetryReceiver(IRequestChecker checker, ReceiverLimits limits)
    {
        _limits = limits;
        _queue = new CheckerQueue(checker, limits);
        var reader = new RequestReader(limits, new BacklogBudget(limits.LargestBacklog));
        _http = new HttpExchange(reader, _queue);
        _grpc = new GrpcExchange(reader, _queue);
    }

    /// <summary>The endpoints with the ports that they really have.</summary>
    public ImmutableArray<ReceiverEndpoint> Endpoints { get; private set; } = [];

    /// <summary>Listens on every endpoint, or on none.</summary>
    /// <exception cref="PortException">A port cannot be listened on.</exception>
    public static async Task<TelemetryReceiver> StartAsync(
        string address, IReadOnlyList<ReceiverEndpoint> endpoints, IRequestChecker checker, ReceiverLimits limits, CancellationToken cancellation)
    {
        var receiver = new TelemetryReceiver(checker, limits);
        try
        {
            foreach (var endpoint in endpoints)
            {
                receiver.Endpoints = receiver.Endpoints.Add(await receiver.ListenAsync(address, endpoint, cancellation).ConfigureAwait(false));
            }
        }
        catch
        {
            await receiver.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return receiver;
    }

    /// <summary>Takes no new request, answers those that are under way, and waits until all that was taken is checked.</summary>
    /// <param name="cancellation">Ends the wait for requests that are still being received.</param>
    public async Task StopAsync(CancellationToken cancellation)
    {
        if (_isStopped)
        {
            return;
        }

        _isStopped = true;
        await Task.WhenAll(_servers.Select(server => server.StopAsync(cancellation))).ConfigureAwait(false);
        _queue.Close();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        foreach (var server in _servers)
        {
            server.Dispose();
        }

        _queue.Dispose();
    }

    private async Task<ReceiverEndpoint> ListenAsync(string address, ReceiverEndpoint endpoint, CancellationToken cancellation)
    {
        ListenOptions? listen = null;
        var options = ServerOptions();
        options.Listen(IPAddress.Parse(address), endpoint.Port, configure =>
        {
            configure.Protocols = endpoint.IsGrpc ? HttpProtocols.Http2 : HttpProtocols.Http1;
            listen = configure;
        });
        var server = new KestrelServer(
            Options.Create(options), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance), NullLoggerFactory.Instance);
        _servers.Add(server);
        try
        {
            await server.StartAsync(new ReceiverApplication(endpoint.IsGrpc ? _grpc.AnswerAsync : AnswerHttpAsync), cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            var isInUse = exception.InnerException is AddressInUseException || exception is AddressInUseException;
            throw new PortException(endpoint, address, isInUse, exception);
        }

        return endpoint with { Port = listen!.IPEndPoint!.Port };
    }

    private KestrelServerOptions ServerOptions()
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        // Bodies are counted while they are read, after decompression too.
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MaxConcurrentConnections = _limits.MostConnections;
        options.Limits.Http2.MaxStreamsPerConnection = _limits.MostStreams;
        return options;
    }

    private async ValueTask AnswerHttpAsync(HttpContext context)
    {
        if (!await _http.TryAnswerAsync(context).ConfigureAwait(false))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
