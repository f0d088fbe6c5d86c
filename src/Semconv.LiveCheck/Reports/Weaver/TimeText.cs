using System.Globalization;

namespace Semconv.LiveCheck.Reports.Weaver;

/// <summary>Points of time as RFC 3339 writes them, in UTC.</summary>
internal static class TimeText
{
    private const ulong Second = 1_000_000_000;

    /// <param name="nanoseconds">Since 1970.</param>
    /// <param name="zone">How the zone is written.</param>
    public static string Of(ulong nanoseconds, string zone = "+00:00")
    {
        var seconds = DateTimeOffset.FromUnixTimeSeconds((long)(nanoseconds / Second)).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        var rest = (nanoseconds % Second).ToString("D9", CultureInfo.InvariantCulture);
        var fraction = rest.EndsWith("000000000", StringComparison.Ordinal) ? string.Empty
            : rest.EndsWith("000000", StringComparison.Ordinal) ? "." + rest[..3]
            : rest.EndsWith("000", StringComparison.Ordinal) ? "." + rest[..6]
            : "." + rest;
        return seconds + fraction + zone;
    }
}
