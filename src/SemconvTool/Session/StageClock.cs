using System.Diagnostics;
using System.Globalization;

namespace SemconvTool.Session;

/// <summary>How long each stage of a run took.</summary>
internal sealed class StageClock
{
    private readonly List<(string Name, long Milliseconds)> _stages = [];

    public T Measure<T>(string stage, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        _stages.Add((stage, (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        return result;
    }

    /// <summary>Such as <c>read 4 ms, resolve 31 ms</c>.</summary>
    public override string ToString() => string.Join(
        ", ", _stages.Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage.Name} {stage.Milliseconds} ms")));
}
