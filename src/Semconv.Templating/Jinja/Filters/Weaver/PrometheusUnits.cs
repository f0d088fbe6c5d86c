using System.Collections.Frozen;

namespace Semconv.Templating.Jinja.Filters.Weaver;

/// <summary>The words that Prometheus uses for units.</summary>
internal static class PrometheusUnits
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["d"] = "days",
        ["h"] = "hours",
        ["min"] = "minutes",
        ["s"] = "seconds",
        ["ms"] = "milliseconds",
        ["us"] = "microseconds",
        ["ns"] = "nanoseconds",
        ["By"] = "bytes",
        ["KiBy"] = "kibibytes",
        ["MiBy"] = "mebibytes",
        ["GiBy"] = "gibibytes",
        ["TiBy"] = "tibibytes",
        ["KBy"] = "kilobytes",
        ["MBy"] = "megabytes",
        ["GBy"] = "gigabytes",
        ["TBy"] = "terabytes",
        ["B"] = "bytes",
        ["KB"] = "kilobytes",
        ["MB"] = "megabytes",
        ["GB"] = "gigabytes",
        ["TB"] = "terabytes",
        ["m"] = "meters",
        ["V"] = "volts",
        ["A"] = "amperes",
        ["J"] = "joules",
        ["W"] = "watts",
        ["g"] = "grams",
        ["Cel"] = "celsius",
        ["Hz"] = "hertz",
        ["1"] = "ratio",
        ["%"] = "percent",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> PerNames = new Dictionary<string, string>
    {
        ["s"] = "second",
        ["m"] = "minute",
        ["h"] = "hour",
        ["d"] = "day",
        ["w"] = "week",
        ["mo"] = "month",
        ["y"] = "year",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string? TryName(string unit) => Names.GetValueOrDefault(unit);

    /// <summary>The end of a metric name; null for units without one.</summary>
    public static string? TrySuffix(string unit)
    {
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return TryName(unit);
        }

        if (!PerNames.TryGetValue(unit[(slash + 1)..], out var per))
        {
            return null;
        }

        // A time or a plain number over a time has no numerator in the name.
        var numerator = unit[..slash] is "1" or "d" or "h" or "min" or "s" or "ms" or "us" or "ns" ? null : TryName(unit[..slash]);
        return numerator is null ? "per_" + per : $"{numerator}_per_{per}";
    }
}
