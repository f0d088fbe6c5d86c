namespace Semconv.Otlp.Export;

/// <summary>How much is kept for a receiver, and how long it is waited for.</summary>
public sealed record ExportLimits
{
    /// <summary>How many records may wait to be sent; what comes beyond is lost, and counted.</summary>
    public int Waiting { get; init; } = 16_384;

    public int RecordsPerRequest { get; init; } = 512;

    /// <summary>The first record of a request waits this long for others.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>In bytes; receivers of gRPC mostly take 4 MiB.</summary>
    public int LargestRequest { get; init; } = 2 * 1024 * 1024;

    /// <summary>How often a request is tried that may be taken the next time.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>How often when nothing comes any more and the end is waited for.</summary>
    public int LastAttempts { get; init; } = 3;

    /// <summary>After the first attempt; doubled after each other.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long altogether who has records waits for a receiver that takes them, but not as fast; zero for who cannot wait.</summary>
    public TimeSpan Patience { get; init; }

    /// <summary>How long the last records may take.</summary>
    public TimeSpan LastPatience { get; init; } = TimeSpan.FromSeconds(5);
}
