using System.Net;
using Microsoft.AspNetCore.Http;

namespace Semconv.Otlp.Receiver;

/// <summary>Answers programs on this machine that steer a receiver; nobody else, and no page of a browser.</summary>
public sealed class AdminServer : IAsyncDisposable
{
    private const string Address = "127.0.0.1";

    private readonly ListeningPort _port;

    private AdminServer(ListeningPort port) => _port = port;

    /// <summary>The endpoint with the port that it really has.</summary>
    public ReceiverEndpoint Endpoint => _port.Endpoint;

    /// <exception cref="PortException">The port cannot be listened on.</exception>
    public static async Task<AdminServer> StartAsync(ReceiverEndpoint endpoint, Func<AdminRequest, Task<AdminAnswer>> answer, CancellationToken cancellation) =>
        new(await ListeningPort.OpenAsync(Address, endpoint, new PortService(new ReceiverLimits(), context => AnswerAsync(context, answer)), cancellation).ConfigureAwait(false));

    /// <summary>Waits for the answers that are under way.</summary>
    public Task StopAsync(CancellationToken cancellation) => _port.CloseAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        _port.Dispose();
    }

    private static async ValueTask AnswerAsync(HttpContext context, Func<AdminRequest, Task<AdminAnswer>> answer)
    {
        var request = new AdminRequest(context.Request.Method, context.Request.Path.Value ?? string.Empty);
        var given = IsTrusted(context.Request) ? await answer(request).ConfigureAwait(false) : AdminAnswer.Problem(StatusCodes.Status403Forbidden, "only programs on this machine are answered");
        context.Response.StatusCode = given.Status;
        context.Response.ContentType = given.ContentType;
        context.Response.ContentLength = given.Content.Length;
        await context.Response.Body.WriteAsync(given.Content).ConfigureAwait(false);
    }

    /// <summary>A page can have its name point here, but not hide the name; nor that it is a page that asks.</summary>
    private static bool IsTrusted(HttpRequest request)
    {
        var host = request.Host.Host;
        var isLocal = host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
        return isLocal && request.Headers.Origin.Count == 0;
    }
}
