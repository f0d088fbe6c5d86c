using Semconv.LiveCheck;
using Semconv.Otlp.Files;
using Semconv.Otlp.Receiver;

namespace SemconvTool.LiveChecking.Listening;

/// <summary>Brings received requests before a <see cref="LiveChecker"/>, and lets time pass for it.</summary>
internal sealed class LiveRequestChecker : IRequestChecker
{
    private readonly LiveChecker _checker;
    private readonly RequestFindings _findings;
    private readonly long _settle;
    private readonly LiveLine _line;
    private readonly RequestDecoder _decoder;
    private long _lastRequest = Environment.TickCount64;

    public LiveRequestChecker(LiveChecker checker, RequestFindings findings, TimeSpan settle, LiveLine line)
    {
        _checker = checker;
        _findings = findings;
        _settle = (long)settle.TotalMilliseconds;
        _line = line;
        _decoder = new RequestDecoder(checker);

        // So that the first spans have a time.
        checker.Settle(_lastRequest, _settle);
    }

    /// <summary>Since when nothing came.</summary>
    public TimeSpan Quiet => TimeSpan.FromMilliseconds(Environment.TickCount64 - Volatile.Read(ref _lastRequest));

    /// <summary>What was received so far.</summary>
    public TelemetryReading Counts => _decoder.Counts;

    public RequestVerdict Check(in ReceivedRequest request)
    {
        _findings.StartRequest();
        var problem = _decoder.Read(request);
        Volatile.Write(ref _lastRequest, Environment.TickCount64);
        return problem is not null ? RequestVerdict.Damaged(problem)
            : _findings.Message is { } message ? RequestVerdict.TakenWith(message)
            : RequestVerdict.Taken;
    }

    public void Idle()
    {
        _checker.Settle(Environment.TickCount64, _settle);
        _line.Show(_decoder.Counts, _checker, _findings);
    }
}
