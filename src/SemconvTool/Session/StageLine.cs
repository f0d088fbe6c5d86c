using System.Globalization;
using Semconv.Core;
using SemconvTool.CommandLine;

namespace SemconvTool.Session;

/// <summary>Says on a terminal what a run is at, from the second second on; elsewhere nothing.</summary>
internal sealed class StageLine : IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private readonly TerminalLine _line;
    private readonly StageClock _stages;
    private readonly TimeProvider _clock;
    private readonly ITimer? _timer;
    private readonly long _start;
    private bool _isOver;

    public StageLine(CommandInvocation invocation, StageClock stages)
    {
        _line = new TerminalLine(invocation.Environment);
        _stages = stages;
        _clock = invocation.Environment.Clock;
        _start = _clock.GetTimestamp();
        if (_line.IsShown && !invocation.IsQuiet && !invocation.IsDebugging)
        {
            _timer = _clock.CreateTimer(_ => Show(), null, Delay, Pause);
        }
    }

    /// <summary>Counts the pieces of the stage that runs, when it has any.</summary>
    public WorkProgress Work { get; } = new();

    /// <summary>Leaves the line to others: before anything else is printed.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            _isOver = true;
            _line.Clear();
        }
    }

    private void Show()
    {
        lock (_lock)
        {
            if (!_isOver && _stages.Current is { } stage)
            {
                var count = Work.Total > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Work.Done} of {Work.Total}, ") : string.Empty;
                _line.Write(string.Create(CultureInfo.InvariantCulture, $"{stage}: {count}{(int)_clock.GetElapsedTime(_start).TotalSeconds} s"));
            }
        }
    }
}
