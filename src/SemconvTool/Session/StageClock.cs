using System.Diagnostics;
using System.Globalization;

namespace SemconvTool.Session;

/// <summary>How long each stage of a run took, all its turns together.</summary>
internal sealed class StageClock
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, TimeSpan> _stages = new(StringComparer.Ordinal);
    private string? _current;
    private long _start;

    public T Measure<T>(string stage, Func<T> work)
    {
        Enter(stage);
        var result = work();
        Leave();
        return result;
    }

    /// <summary>Ends the stage that runs and begins another.</summary>
    public void Enter(string stage)
    {
        Leave();
        if (_stages.TryAdd(stage, TimeSpan.Zero))
        {
            _names.Add(stage);
        }

        _current = stage;
        _start = Stopwatch.GetTimestamp();
    }

    /// <summary>Such as <c>read 4 ms, parse 20 ms, resolve 11 ms</c>.</summary>
    public override string ToString() => string.Join(
        ", ", _names.Select(name => string.Create(CultureInfo.InvariantCulture, $"{name} {(long)_stages[name].TotalMilliseconds} ms")));

    private void Leave()
    {
        if (_current is not null)
        {
            _stages[_current] += Stopwatch.GetElapsedTime(_start);
            _current = null;
        }
    }
}
