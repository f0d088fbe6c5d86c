using System.IO.Compression;

namespace Semconv.Otlp.Receiver.Bodies;

/// <summary>Reads the body of a request into memory, decompressed, and never more of it than is allowed.</summary>
internal sealed class RequestReader(ReceiverLimits limits, BacklogBudget budget)
{
    /// <summary>What gzip puts around its content.</summary>
    private const int FrameSize = 18;

    private readonly PieceStore _store = new();

    public int Limit => limits.LargestRequest;

    /// <summary>A body as it comes or compressed with gzip; the caller gives it back.</summary>
    public async ValueTask<(BodyOutcome Outcome, RequestBody Body)> ReadAsync(Stream stream, bool isCompressed, CancellationToken cancellation)
    {
        var body = new RequestBody(budget, _store, limits.LargestRequest);
        try
        {
            if (!await body.OpenAsync(!limits.Sheds, cancellation).ConfigureAwait(false))
            {
                return (BodyOutcome.NoRoom, body);
            }

            var outcome = isCompressed
                ? await UnpackAsync(body, stream, cancellation).ConfigureAwait(false)
                : await body.ReadAsync(stream, cancellation).ConfigureAwait(false);
            return (outcome, body);
        }
        catch
        {
            // The sender went away, and nobody else knows of the memory.
            body.Dispose();
            throw;
        }
    }

    private static async ValueTask<BodyOutcome> UnpackAsync(RequestBody body, Stream stream, CancellationToken cancellation)
    {
        var packed = new TailStream(stream);
        await using (packed.ConfigureAwait(false))
        {
            var unpacked = new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true);
            await using (unpacked.ConfigureAwait(false))
            {
                try
                {
                    var outcome = await body.ReadAsync(unpacked, cancellation).ConfigureAwait(false);

                    // .NET does not mind when packed data ends too early. Of several parts behind each other the size at the end is that of the last.
                    var isCutOff = packed.Count < FrameSize || packed.Tail > (uint)body.Length;
                    return outcome == BodyOutcome.Whole && isCutOff ? BodyOutcome.Damaged : outcome;
                }
                catch (InvalidDataException)
                {
                    return BodyOutcome.Damaged;
                }
            }
        }
    }
}
