using System.Collections.Immutable;
using System.Net;
using Semconv.Otlp.Receiver;

namespace SemconvTool.LiveChecking.Listening;

/// <summary>Where and how a live check listens.</summary>
internal sealed record ListenSettings
{
    public string Address { get; init; } = "127.0.0.1";

    public ImmutableArray<ReceiverEndpoint> Endpoints { get; init; } = [];

    public ReceiverEndpoint Admin { get; init; } = new("admin", 0);

    /// <summary>After so long without a request the check ends; zero for never.</summary>
    public TimeSpan Inactivity { get; init; }

    /// <summary>A trace of which nothing came for so long is judged.</summary>
    public TimeSpan Settle { get; init; }

    /// <summary>Whether senders are turned away when they are too many; else they wait.</summary>
    public bool Sheds { get; init; }

    /// <summary>Whether the report is fetched from the admin port.</summary>
    public bool DeliversReport { get; init; }

    /// <summary>Whether the admin port answers as Weaver did up to 0.26.</summary>
    public bool IsOlderProtocol { get; init; }

    /// <summary>Whether nothing is shown of what comes.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>
    /// What is done while it listens, with the endpoints as they are; listening ends after it. False when it could not be done, so that
    /// there is nothing to check. Null: listening ends when it is told to.
    /// </summary>
    public Func<ImmutableArray<ReceiverEndpoint>, CancellationToken, Task<bool>>? Work { get; init; }

    /// <summary>Where a report is fetched, silence is no reason to end.</summary>
    public bool StopsWhenQuiet => Inactivity > TimeSpan.Zero && !DeliversReport;

    public string AddressOf(ReceiverEndpoint endpoint) => new IPEndPoint(IPAddress.Parse(Address), endpoint.Port).ToString();
}
