using Semconv.LiveCheck;
using Semconv.Otlp.Files;
using Semconv.Otlp.Receiver;
using SemconvTool.LiveChecking.Listening.Views;

namespace SemconvTool.LiveChecking.Listening;

/// <summary>Brings received requests before a <see cref="LiveChecker"/>, and lets time pass for it.</summary>
internal sealed class LiveRequestChecker : IRequestChecker
{
    private const long SnapshotMilliseconds = 500;

    private readonly LiveChecker _checker;
    private readonly RequestFindings _findings;
    private readonly long _settle;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly RequestDecoder _decoder;
    private long _lastRequest;
    private LiveSnapshot _snapshot = new();

    /// <param name="checker">Checks what comes.</param>
    /// <param name="findings">Takes what it finds.</param>
    /// <param name="settle">How long a trace has to be quiet to be judged.</param>
    /// <param name="clock">Tells how time passes.</param>
    /// <param name="mostSamples">How many samples of one request are checked.</param>
    public LiveRequestChecker(LiveChecker checker, RequestFindings findings, TimeSpan settle, TimeProvider clock, int mostSamples)
    {
        _checker = checker;
        _findings = findings;
        _settle = (long)settle.TotalMilliseconds;
        _clock = clock;
        _start = clock.GetTimestamp();
        _decoder = new RequestDecoder(checker, mostSamples);

        // So that the first spans have a time.
        checker.Settle(0, _settle);
    }

    /// <summary>Since when nothing came.</summary>
    public TimeSpan Quiet => TimeSpan.FromMilliseconds(Now - Volatile.Read(ref _lastRequest));

    /// <summary>What was received so far.</summary>
    public TelemetryReading Counts => _decoder.Counts;

    /// <summary>What was known less than a second ago, for other threads to show.</summary>
    public LiveSnapshot Snapshot => Volatile.Read(ref _snapshot);

    private long Now => (long)_clock.GetElapsedTime(_start).TotalMilliseconds;

    public RequestVerdict Check(in ReceivedRequest request)
    {
        _findings.StartRequest();
        var problem = _decoder.Read(request);
        Volatile.Write(ref _lastRequest, Now);
        return problem is not null ? RequestVerdict.Damaged(problem)
            : _decoder.Rejected > 0 ? RequestVerdict.TakenWith("semconv live-check takes no more samples of one request: send them in smaller ones", _decoder.Rejected)
            : _findings.Message is { } message ? RequestVerdict.TakenWith(message)
            : RequestVerdict.Taken;
    }

    public void Idle()
    {
        var now = Now;
        _checker.Settle(now, _settle);
        if (now - _snapshot.Time.TotalMilliseconds >= SnapshotMilliseconds)
        {
            Volatile.Write(ref _snapshot, Take(now));
        }
    }

    private LiveSnapshot Take(long now) => new()
    {
        Time = TimeSpan.FromMilliseconds(now),
        Counts = _decoder.Counts,
        JudgedTraces = _checker.TraceCount,
        OpenTraces = _checker.OpenTraceCount,
        Services = BusiestServices.Of(_checker.Services),
        ServiceCount = _checker.Services.Count,
        Rules = _findings.Rules,
        Habits = _findings.Habits,
    };
}
