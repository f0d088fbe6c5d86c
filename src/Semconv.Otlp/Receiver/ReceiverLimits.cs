namespace Semconv.Otlp.Receiver;

/// <summary>What one sender, or all of them together, may take of a receiver.</summary>
public sealed record ReceiverLimits
{
    /// <summary>Bytes of one request after decompression: what OTLP recommends to receivers.</summary>
    public int LargestRequest { get; init; } = 64 * 1024 * 1024;

    /// <summary>Bytes of all requests that are being received or wait to be checked.</summary>
    public long LargestBacklog { get; init; } = 160L * 1024 * 1024;

    /// <summary>
    /// Samples of one request with their attributes, events, links and points. The rest is left out, and the sender told: empty ones cost it
    /// two bytes each, and others would wait for minutes. Batches of exporters and of the Collector have some thousands of samples.
    /// </summary>
    public int MostSamples { get; init; } = 1_000_000;

    /// <summary>Requests that wait to be checked.</summary>
    public int LongestQueue { get; init; } = 64;

    /// <summary>Connections at a time, idle ones included.</summary>
    public int MostConnections { get; init; } = 2000;

    /// <summary>Requests at a time on one HTTP/2 connection.</summary>
    public int MostStreams { get; init; } = 100;

    /// <summary>Whether a request that finds no room is turned away with a status that asks to try again; else it waits for room.</summary>
    public bool Sheds { get; init; }
}
