using System.Diagnostics;
using System.Runtime;

namespace Semconv.Benchmarks;

/// <summary>What one piece of work cost: the first time, when much is still compiled, and then again and again.</summary>
internal sealed record Measurement(string Name, TimeSpan First, long FirstCompiledMethods, TimeSpan Fastest, TimeSpan Median, long AllocatedBytes)
{
    /// <summary>Measures works in turns, so that what else the machine does falls on all of them.</summary>
    public static IReadOnlyList<Measurement> Take(int rounds, params IReadOnlyList<(string Name, Action Work)> works)
    {
        var first = works.Select(work => Once(work.Work)).ToList();
        var times = works.Select(_ => new List<TimeSpan>(rounds)).ToList();
        var allocated = new long[works.Count];
        for (var round = 0; round < rounds; round++)
        {
            for (var index = 0; index < works.Count; index++)
            {
                var before = GC.GetTotalAllocatedBytes(precise: true);
                times[index].Add(Once(works[index].Work).Time);
                allocated[index] = GC.GetTotalAllocatedBytes(precise: true) - before;
            }
        }

        return [.. works.Select((work, index) => new Measurement(
            work.Name, first[index].Time, first[index].Compiled, times[index].Min(), times[index].Order().ElementAt(rounds / 2), allocated[index]))];
    }

    private static (TimeSpan Time, long Compiled) Once(Action work)
    {
        var compiled = JitInfo.GetCompiledMethodCount(currentThread: true);
        var watch = Stopwatch.StartNew();
        work();
        return (watch.Elapsed, JitInfo.GetCompiledMethodCount(currentThread: true) - compiled);
    }
}
