using System.Collections.Immutable;
using Semconv.LiveCheck;
using Semconv.Otlp.Files;
using Semconv.Otlp.Receiver;
using SemconvTool.LiveChecking.Listening.Views;
using SemconvTool.Session;

namespace SemconvTool.LiveChecking.Listening;

/// <summary>Listens until it is told to stop, by a signal, on the admin port or by silence.</summary>
internal sealed class LiveListener(RegistrySession session, ListenSettings settings) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly LiveAdmin _admin = new(settings);
    private StopSignal? _signal;
    private AdminServer? _server;

    /// <summary>Where it was listened, as reports call it.</summary>
    public ImmutableArray<string> Addresses { get; private set; } = [];

    /// <summary>What was received; null when a port cannot be listened on, which was reported.</summary>
    public TelemetryReading? Listen(LiveChecker checker, RequestFindings findings) => ListenAsync(checker, findings).GetAwaiter().GetResult();

    /// <summary>Keeps a report for the clients of the admin port until they are done with it.</summary>
    /// <returns>False when a signal ended the waiting before anybody came for it.</returns>
    public bool Deliver(AdminAnswer report)
    {
        _admin.Provide(report);
        if (!settings.IsOlderProtocol)
        {
            Task.WhenAny(_admin.ShutDown, Task.Delay(Timeout.Infinite, _signal!.Token)).GetAwaiter().GetResult();
        }

        return _admin.IsFetched || _admin.ShutDown.IsCompleted;
    }

    public void Dispose()
    {
        _admin.Provide(null);
        if (_server is not null)
        {
            using var patience = new CancellationTokenSource(Patience);
            _server.StopAsync(patience.Token).GetAwaiter().GetResult();
            _server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        _signal?.Dispose();
    }

    private async Task<TelemetryReading?> ListenAsync(LiveChecker checker, RequestFindings findings)
    {
        // Until here a signal ends the process, as there is nothing yet to report.
        session.Environment.Cancellation.ThrowIfCancellationRequested();
        _signal = new StopSignal(session.Environment.Cancellation);
        var view = LiveViews.Choose(session.Environment, settings);
        var limits = new ReceiverLimits { Sheds = settings.Sheds };
        var requests = new LiveRequestChecker(checker, findings, settings.Settle, session.Environment.Clock, limits.MostSamples);
        try
        {
            var receiver = await TelemetryReceiver.StartAsync(settings.Address, settings.Endpoints, requests, limits, CancellationToken.None).ConfigureAwait(false);
            await using (receiver.ConfigureAwait(false))
            {
                _server = await AdminServer.StartAsync(settings.Admin, _admin.AnswerAsync, CancellationToken.None).ConfigureAwait(false);
                Announce(receiver);
                using var end = CancellationTokenSource.CreateLinkedTokenSource(_signal.Token, receiver.Failed);
                var isDone = await (settings.Work is null ? WaitAsync(receiver, requests, view, end.Token) : WorkAsync(receiver, requests, end.Token)).ConfigureAwait(false);
                using var patience = new CancellationTokenSource(Patience);
                await receiver.StopAsync(patience.Token).ConfigureAwait(false);
                view?.Clear();
                session.Diagnostics.AddRange(receiver.Strays.Select(stray => ListeningDiagnostics.Misdirected(stray, Addresses)));
                return isDone ? requests.Counts : null;
            }
        }
        catch (PortException problem)
        {
            session.Diagnostics.Report(ListeningDiagnostics.PortRefused(problem));
            return null;
        }
    }

    private void Announce(TelemetryReceiver receiver)
    {
        var error = session.Environment.Error;
        Addresses = [.. receiver.Endpoints.Select(endpoint => $"{endpoint.Name} on {settings.AddressOf(endpoint)}")];
        foreach (var address in Addresses)
        {
            error.Write($"listening for {address}\n");
        }

        error.Write(FormattableString.Invariant($"listening for /health, /stop, /report and /shutdown on 127.0.0.1:{_server!.Endpoint.Port}\n"));
        if (settings.StopsWhenQuiet && settings.Work is null)
        {
            error.Write(FormattableString.Invariant($"stopping after {settings.Inactivity.TotalSeconds:0.###} s without telemetry, or by Ctrl-C\n"));
        }
    }

    /// <summary>What a program sends when it ends arrives a little later, by way of a sidecar or a collector.</summary>
    private async Task<bool> WorkAsync(TelemetryReceiver receiver, LiveRequestChecker requests, CancellationToken cancellation)
    {
        if (!await settings.Work!(receiver.Endpoints, cancellation).ConfigureAwait(false))
        {
            return false;
        }

        var end = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (!cancellation.IsCancellationRequested && requests.Quiet < settings.Inactivity && Environment.TickCount64 < end)
        {
            await Task.Delay(Pause, CancellationToken.None).ConfigureAwait(false);
        }

        return true;
    }

    private async Task<bool> WaitAsync(TelemetryReceiver receiver, LiveRequestChecker requests, ILiveView? view, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested && !_admin.Stopped.IsCompleted && !(settings.StopsWhenQuiet && requests.Quiet >= settings.Inactivity))
        {
            // Shown by the one who waits: a terminal that is held up holds up no check.
            view?.Show(requests.Snapshot, receiver.RefusedCount);
            await Task.WhenAny(_admin.Stopped, Task.Delay(Pause, cancellation)).ConfigureAwait(false);
        }

        return true;
    }
}
