using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Semconv.Otlp.Receiver;

/// <summary>Leads each request of one port to what answers it.</summary>
internal sealed class ReceiverApplication(Func<HttpContext, ValueTask> answer) : IHttpApplication<DefaultHttpContext>
{
    public DefaultHttpContext CreateContext(IFeatureCollection contextFeatures) => new(contextFeatures);

    public async Task ProcessRequestAsync(DefaultHttpContext context)
    {
        try
        {
            await answer(context).ConfigureAwait(false);
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException exception)
        {
            // The limits of the server speak through this one: too slow, cut off, too large.
            if (!context.Response.HasStarted)
            {
                context.Response.StatusCode = exception.StatusCode;
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ConnectionAbortedException)
        {
            context.Abort();
        }
    }

    public void DisposeContext(DefaultHttpContext context, Exception? exception)
    {
    }
}
