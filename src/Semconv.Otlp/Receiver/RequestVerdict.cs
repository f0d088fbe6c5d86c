namespace Semconv.Otlp.Receiver;

/// <summary>What became of a request, for its sender to know.</summary>
public readonly record struct RequestVerdict
{
    /// <summary>Whether the bytes could be read; the samples in front of a damaged place were taken all the same.</summary>
    public bool IsReadable { get; private init; }

    /// <summary>How many samples were not taken.</summary>
    public long Rejected { get; private init; }

    /// <summary>What was wrong, for the log of the sender; null when nothing was.</summary>
    public string? Message { get; private init; }

    public static RequestVerdict Taken { get; } = new() { IsReadable = true };

    /// <summary>All was taken, or all but some; the sender is told what is wrong with it.</summary>
    public static RequestVerdict TakenWith(string message, long rejected = 0) => new() { IsReadable = true, Message = message, Rejected = rejected };

    public static RequestVerdict Damaged(string message) => new() { Message = message };
}
