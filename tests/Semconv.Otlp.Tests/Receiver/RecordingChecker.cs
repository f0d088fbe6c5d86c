using Semconv.Otlp.Receiver;

namespace Semconv.Otlp.Tests.Receiver;

/// <summary>Writes down what arrives; can be held up.</summary>
internal sealed class RecordingChecker : IRequestChecker
{
    private readonly SampleRecorder _recorder = new();
    private readonly RequestDecoder _decoder;
    private int _checked;

    public RecordingChecker() => _decoder = new RequestDecoder(_recorder);

    /// <summary>Closed, it holds up every request.</summary>
    public ManualResetEventSlim Gate { get; } = new(initialState: true);

    public int Checked => Volatile.Read(ref _checked);

    public int IdleCount { get; private set; }

    /// <summary>What every sender is told.</summary>
    public string? Message { get; init; }

    /// <summary>To be asked for after the receiver was stopped.</summary>
    public List<string> Samples => _recorder.Samples;

    public RequestVerdict Check(in ReceivedRequest request)
    {
        Gate.Wait();
        Interlocked.Increment(ref _checked);
        return _decoder.Read(request) is { } problem ? RequestVerdict.Damaged(problem) : Message is null ? RequestVerdict.Taken : RequestVerdict.TakenWith(Message);
    }

    public void Idle() => IdleCount++;
}
