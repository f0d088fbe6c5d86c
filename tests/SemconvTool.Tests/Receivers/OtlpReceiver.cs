using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace SemconvTool.Tests.Receivers;

/// <summary>An OTLP receiver on a free port of this machine that keeps the bodies it gets.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _application;

    private OtlpReceiver(WebApplication application) => _application = application;

    /// <summary>Path, content type and body of every request.</summary>
    public ConcurrentQueue<(string Path, string? Type, byte[] Body)> Requests { get; } = [];

    /// <summary>The header <c>x-key</c> of every request.</summary>
    public ConcurrentQueue<string> Keys { get; } = [];

    /// <summary>What the first requests are answered with, other than the rest.</summary>
    public ConcurrentQueue<int> FirstStatuses { get; } = [];

    /// <summary>The message that requests are answered with.</summary>
    public byte[] Answer { get; set; } = [];

    public string Url => _application.Urls.First();

    /// <param name="protocol">gRPC speaks HTTP/2 without TLS, which has to be known beforehand.</param>
    /// <param name="status">The gRPC status, or for HTTP the status of the answer.</param>
    public static async Task<OtlpReceiver> StartAsync(HttpProtocols protocol, int status = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = protocol));
        var receiver = new OtlpReceiver(builder.Build());
        receiver._application.Run(context => receiver.AnswerAsync(context, protocol, status));
        await receiver._application.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, HttpProtocols protocol, int status)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Keys.Enqueue(context.Request.Headers["x-key"].ToString());
        status = FirstStatuses.TryDequeue(out var first) ? first : status;
        Requests.Enqueue((context.Request.Path, context.Request.ContentType, body.ToArray()));
        if (protocol == HttpProtocols.Http2)
        {
            context.Response.ContentType = "application/grpc";
            await context.Response.Body.WriteAsync((byte[])[0, 0, 0, 0, (byte)Answer.Length, .. Answer]);
            context.Response.AppendTrailer("grpc-status", status.ToString(System.Globalization.CultureInfo.InvariantCulture));
            context.Response.AppendTrailer("grpc-message", "not%20today");
        }
        else if (status != 0)
        {
            context.Response.StatusCode = status;
        }
        else
        {
            await context.Response.Body.WriteAsync(Answer);
        }
    }
}
