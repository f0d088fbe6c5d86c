using System.Globalization;

namespace Semconv.LiveCheck.Reports;

/// <summary>How times and ids of telemetry are written.</summary>
internal static class TelemetryText
{
    private const ulong Second = 1_000_000_000;

    /// <summary>RFC 3339 with all nine digits of the second; null for no time.</summary>
    public static string? Rfc3339(ulong nanoseconds) => nanoseconds == 0 ? null : string.Create(
        CultureInfo.InvariantCulture, $"{At(nanoseconds):yyyy-MM-ddTHH:mm:ss}.{nanoseconds % Second:D9}Z");

    /// <summary>For people, to the millisecond.</summary>
    public static string Shown(ulong nanoseconds) => string.Create(
        CultureInfo.InvariantCulture, $"{At(nanoseconds):yyyy-MM-dd HH:mm:ss}.{nanoseconds % Second / 1_000_000:D3}");

    /// <summary>The time of day only.</summary>
    public static string ShownTime(ulong nanoseconds) => string.Create(
        CultureInfo.InvariantCulture, $"{At(nanoseconds):HH:mm:ss}.{nanoseconds % Second / 1_000_000:D3}");

    public static string Hex(UInt128 id) => id.ToString("x32", CultureInfo.InvariantCulture);

    public static string Hex(ulong id) => id.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>No number of nanoseconds is too large for the calendar: 64 bits end in the year 2554.</summary>
    private static DateTime At(ulong nanoseconds) => DateTime.UnixEpoch.AddTicks((long)(nanoseconds / 100));
}
