using System.Diagnostics;
using System.Globalization;

namespace SemconvTool.Session;

/// <summary>How long each stage of a run took, all its turns together.</summary>
internal sealed class StageClock
{
    private readonly List<Stage> _stages = [];
    private Stage? _current;
    private long _start;

    /// <summary>The stage that runs; any thread may ask.</summary>
    public string? Current => Volatile.Read(ref _current)?.Name;

    public T Measure<T>(string stage, Func<T> work)
    {
        Enter(stage);
        var result = work();
        Leave();
        return result;
    }

    /// <summary>Ends the stage that runs and begins another.</summary>
    public void Enter(string name)
    {
        Leave();
        _current = _stages.Find(stage => stage.Name == name);
        if (_current is null)
        {
            _current = new Stage(name);
            _stages.Add(_current);
        }

        _start = Stopwatch.GetTimestamp();
    }

    /// <summary>Such as <c>read 4 ms, parse 20 ms, resolve 11 ms</c>.</summary>
    public override string ToString() => string.Join(", ", _stages);

    private void Leave()
    {
        if (_current is not null)
        {
            _current.Elapsed += Stopwatch.GetElapsedTime(_start);
            _current = null;
        }
    }

    /// <summary>One kind of work.</summary>
    private sealed class Stage(string name)
    {
        public string Name => name;

        public TimeSpan Elapsed { get; set; }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{name} {(long)Elapsed.TotalMilliseconds} ms");
    }
}
