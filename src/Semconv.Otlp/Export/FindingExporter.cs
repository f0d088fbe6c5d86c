using System.Collections.Immutable;
using System.Diagnostics;
using System.Threading.Channels;
using Semconv.LiveCheck.Findings.Emission;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Wire;

namespace Semconv.Otlp.Export;

/// <summary>Sends findings as log records while the check goes on: some at a time, and never more kept than there is room for.</summary>
/// <remarks>A receiver that is down is tried a few times; after that each request gets one attempt until one is taken.</remarks>
public sealed class FindingExporter : IDisposable
{
    private static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(1);

    private readonly FindingRecords _records = new();
    private readonly WireWriter _writer = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Channel<FindingLog> _queue;
    private readonly OtlpClient _client;
    private readonly ExportBatch _batch;
    private readonly ExportLimits _limits;
    private readonly Task _work;
    private TimeSpan _patience;
    private long _offered;
    private long _delivered;
    private string? _problem;
    private bool _isDown;
    private volatile bool _isRefusing;
    private volatile bool _isClosed;

    /// <param name="client">Sends requests; its owner disposes of it.</param>
    /// <param name="batch">The scope and resource of the records.</param>
    /// <param name="limits">How much is kept, and how long it is waited.</param>
    public FindingExporter(OtlpClient client, ExportBatch batch, ExportLimits limits)
    {
        _client = client;
        _batch = batch;
        _limits = limits;
        _patience = limits.Patience;
        _queue = Channel.CreateBounded<FindingLog>(limits.Waiting);
        _work = Task.Run(WorkAsync);
    }

    /// <summary>Takes a finding to be sent; what finds no room is counted and lost. Not for several threads.</summary>
    public void Offer(FindingLog log)
    {
        _offered++;
        while (!_queue.Writer.TryWrite(log) && _patience > TimeSpan.Zero && !_isRefusing)
        {
            var start = Stopwatch.GetTimestamp();
            Thread.Sleep(Nap);
            _patience -= Stopwatch.GetElapsedTime(start);
        }
    }

    /// <summary>Sends what is left, for no longer than is allowed.</summary>
    public ExportOutcome Close()
    {
        _isClosed = true;
        _queue.Writer.TryComplete();
        _end.CancelAfter(_limits.LastPatience);
        _work.GetAwaiter().GetResult();
        var isLost = _offered > _delivered;
        return new ExportOutcome(_offered, _delivered, isLost ? _problem ?? "it takes them slower than they are found" : null);
    }

    public void Dispose()
    {
        _queue.Writer.TryComplete();
        _end.Cancel();
        _work.GetAwaiter().GetResult();
        _end.Dispose();
    }

    private async Task WorkAsync()
    {
        var events = ImmutableArray.CreateBuilder<ExportEvent>(_limits.RecordsPerRequest);
        try
        {
            while (await _queue.Reader.WaitToReadAsync(_end.Token).ConfigureAwait(false))
            {
                await FillAsync(events).ConfigureAwait(false);
                await SendAsync(events.ToImmutable()).ConfigureAwait(false);
                events.Clear();
            }
        }
        catch (OperationCanceledException)
        {
            if (_delivered == 0)
            {
                _problem ??= "there was no answer in time";
            }
        }
    }

    private async Task FillAsync(ImmutableArray<ExportEvent>.Builder events)
    {
        var end = Task.Delay(_limits.Delay, _end.Token);
        while (true)
        {
            while (events.Count < _limits.RecordsPerRequest && _queue.Reader.TryRead(out var log))
            {
                events.Add(_records.Of(log));
            }

            if (events.Count == _limits.RecordsPerRequest)
            {
                return;
            }

            var more = _queue.Reader.WaitToReadAsync(_end.Token).AsTask();
            if (await Task.WhenAny(more, end).ConfigureAwait(false) == end || !await more.ConfigureAwait(false))
            {
                return;
            }
        }
    }

    private async Task SendAsync(ImmutableArray<ExportEvent> events)
    {
        var request = ProtobufRequest.Write(_batch with { Events = events }, OtlpSignal.Logs, _writer);
        if (request.Length > _limits.LargestRequest && events.Length > 1)
        {
            var half = events.Length / 2;
            await SendAsync(events[..half]).ConfigureAwait(false);
            await SendAsync(events[half..]).ConfigureAwait(false);
            return;
        }

        var pause = _limits.Pause;
        for (var attempt = 1; ; attempt++, pause *= 2)
        {
            var answer = await _client.SendAsync(OtlpSignal.Logs, request, _end.Token).ConfigureAwait(false);
            if (answer.Problem is null)
            {
                Count(answer, events.Length);
                return;
            }

            _problem = answer.Problem;
            _isRefusing = true;
            if (_isDown || !answer.IsRetryable || attempt >= (_isClosed ? _limits.LastAttempts : _limits.Attempts))
            {
                _isDown = true;
                return;
            }

            await Task.Delay(pause, _end.Token).ConfigureAwait(false);
        }
    }

    private void Count(ExportAnswer answer, int count)
    {
        var rejected = (int)Math.Min(answer.Rejected, (ulong)count);
        _delivered += count - rejected;
        _isRefusing = _isDown = false;
        if (rejected > 0)
        {
            _problem = answer.Message.Length > 0 ? $"the receiver left some out: {answer.Message}" : "the receiver left some out";
        }
    }
}
