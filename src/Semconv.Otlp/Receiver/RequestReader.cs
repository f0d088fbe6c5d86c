using System.IO.Compression;

namespace Semconv.Otlp.Receiver;

/// <summary>Reads the body of a request into memory, decompressed, and never more of it than is allowed.</summary>
internal sealed class RequestReader(ReceiverLimits limits, BacklogBudget budget)
{
    /// <summary>A body as it comes or compressed with gzip; the caller gives it back.</summary>
    public async ValueTask<(BodyOutcome Outcome, RequestBody Body)> ReadAsync(Stream stream, bool isCompressed, CancellationToken cancellation)
    {
        var body = new RequestBody(budget, limits.LargestRequest);
        if (!await body.OpenAsync(!limits.Sheds, cancellation).ConfigureAwait(false))
        {
            return (BodyOutcome.NoRoom, body);
        }

        return (await ReadAsync(body, stream, isCompressed, cancellation).ConfigureAwait(false), body);
    }

    private static async ValueTask<BodyOutcome> ReadAsync(RequestBody body, Stream stream, bool isCompressed, CancellationToken cancellation)
    {
        if (!isCompressed)
        {
            return await body.ReadAsync(stream, cancellation).ConfigureAwait(false);
        }

        var unpacked = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
        await using (unpacked.ConfigureAwait(false))
        {
            try
            {
                return await body.ReadAsync(unpacked, cancellation).ConfigureAwait(false);
            }
            catch (InvalidDataException)
            {
                return BodyOutcome.Damaged;
            }
        }
    }
}
