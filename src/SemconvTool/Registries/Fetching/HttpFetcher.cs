using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace SemconvTool.Registries.Fetching;

/// <summary>Fetches files and archives over HTTP.</summary>
internal static class HttpFetcher
{
    private const long MaximumBytes = 256L << 20;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan TotalTimeout = TimeSpan.FromMinutes(5);

    /// <summary>The bytes behind a URL.</summary>
    /// <param name="url">Where they are.</param>
    /// <param name="token">Sent to this URL only: a redirect gets none.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <param name="timeout">How long all of it may take; null for as long as anybody waits.</param>
    /// <exception cref="FetchException">They cannot be had.</exception>
    public static FetchedBytes Fetch(string url, string? token, CancellationToken cancellation, TimeSpan? timeout = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout ?? TotalTimeout);
        try
        {
            return new FetchedBytes(Get(new Uri(url), token, limit.Token).GetAwaiter().GetResult());
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new FetchException("the server did not answer in time");
        }
        catch (UriFormatException)
        {
            throw new FetchException("the server redirects to something that is no URL");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            throw new FetchException(exception.InnerException?.Message ?? exception.Message);
        }
    }

    /// <remarks>Only what waits without blocking can be interrupted while a server is silent.</remarks>
    private static async Task<byte[]> Get(Uri url, string? token, CancellationToken cancellation)
    {
        // A proxy never reaches this machine itself.
        using var handler = new SocketsHttpHandler { ConnectTimeout = ConnectTimeout, UseProxy = !url.IsLoopback };
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("semconv", null));
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if ((int)response.StatusCode is >= 300 and < 400)
        {
            throw new FetchException($"the server redirects to '{response.Headers.Location}', where nothing follows it");
        }

        if (!response.IsSuccessStatusCode)
        {
            throw new FetchException(string.Create(CultureInfo.InvariantCulture, $"the server answered {(int)response.StatusCode}"));
        }

        await using var content = await response.Content.ReadAsStreamAsync(cancellation);
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var count = await content.ReadAsync(buffer, cancellation); count > 0; count = await content.ReadAsync(buffer, cancellation))
        {
            if (bytes.Length + count > MaximumBytes)
            {
                throw new FetchException(string.Create(CultureInfo.InvariantCulture, $"it is larger than {MaximumBytes} bytes"));
            }

            await bytes.WriteAsync(buffer.AsMemory(0, count), cancellation);
        }

        return bytes.ToArray();
    }
}
