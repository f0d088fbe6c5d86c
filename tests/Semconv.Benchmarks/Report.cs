using System.Globalization;

namespace Semconv.Benchmarks;

/// <summary>Measurements as a table; the last one is the baseline of the ratios.</summary>
internal static class Report
{
    public static IEnumerable<string> Lines(IReadOnlyList<Measurement> measurements)
    {
        yield return $"{"",-34} {"first",9} {"compiled",9} {"fastest",9} {"median",9} {"allocated",10} {"ratio",6} {"ratio of first",15}";
        foreach (var measurement in measurements)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{measurement.Name,-34} {Milliseconds(measurement.First)} {measurement.FirstCompiledMethods,9} {Milliseconds(measurement.Fastest)} {Milliseconds(measurement.Median)} {measurement.AllocatedBytes / 1e6,7:F1} MB {measurement.Fastest / measurements[^1].Fastest,6:F2} {measurement.First / measurements[^1].First,15:F2}");
        }
    }

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds,6:F1} ms");
}
