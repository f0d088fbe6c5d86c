using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Semconv.Otlp.Receiver.Bodies;
using Semconv.Otlp.Receiver.Strays;

namespace Semconv.Otlp.Receiver;

/// <summary>Listens for OTLP and Zipkin and brings each request before a checker; answers when it was checked.</summary>
public sealed class TelemetryReceiver : IAsyncDisposable
{
    private readonly CheckerQueue _queue;
    private readonly List<ListeningPort> _ports = [];
    private readonly HttpExchange _http;
    private readonly GrpcExchange _grpc;
    private readonly ReceiverLimits _limits;
    private long _refused;
    private readonly StrayCounter _strays = new();
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
    public ImmutableArray<ReceiverEndpoint> Endpoints => [.. _ports.Select(port => port.Endpoint)];

    /// <summary>How many requests were turned away, for what they hold or for want of room.</summary>
    public long RefusedCount => Interlocked.Read(ref _refused);

    /// <summary>Cancelled when the checker failed: then nothing is taken any more, and stopping says why.</summary>
    public CancellationToken Failed => _queue.Failed;

    /// <summary>What came and was meant for another port, another path or another receiver.</summary>
    public ImmutableArray<Stray> Strays => _strays.All;

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
                Func<HttpContext, ValueTask> answer = endpoint.IsGrpc ? receiver._grpc.AnswerAsync : context => receiver.AnswerHttpAsync(context, endpoint);
                var service = new PortService(receiver._limits, context => receiver.CountAsync(context, answer)) { Probe = new ProtocolProbe(endpoint, receiver._strays) };
                receiver._ports.Add(await ListeningPort.OpenAsync(address, endpoint, service, cancellation).ConfigureAwait(false));
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
        await Task.WhenAll(_ports.Select(port => port.CloseAsync(cancellation))).ConfigureAwait(false);
        _queue.Close();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        foreach (var port in _ports)
        {
            port.Dispose();
        }

        _queue.Dispose();
    }

    /// <summary>A status among the headers of gRPC is a refusal: that of success follows behind the answer.</summary>
    private async ValueTask CountAsync(HttpContext context, Func<HttpContext, ValueTask> answer)
    {
        await answer(context).ConfigureAwait(false);
        if (context.Response.StatusCode >= StatusCodes.Status400BadRequest || context.Response.Headers.ContainsKey("grpc-status"))
        {
            Interlocked.Increment(ref _refused);
        }
    }

    private async ValueTask AnswerHttpAsync(HttpContext context, ReceiverEndpoint endpoint)
    {
        if (!await _http.TryAnswerAsync(context).ConfigureAwait(false))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            if (HttpMethods.IsPost(context.Request.Method))
            {
                _strays.Add(StrayKind.OtherPath, endpoint.Name, context.Request.Path.Value);
            }
        }
    }
}
