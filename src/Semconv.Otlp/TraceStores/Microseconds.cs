using Semconv.Otlp.Json;

namespace Semconv.Otlp.TraceStores;

/// <summary>Reads times in microseconds.</summary>
internal static class Microseconds
{
    private const ulong Nanoseconds = 1000;

    public static ulong Read(ref JsonCursor cursor)
    {
        var time = JsonNumber.Unsigned(ref cursor);
        if (time > ulong.MaxValue / Nanoseconds)
        {
            cursor.Fail("a time is out of range");
            return 0;
        }

        return time * Nanoseconds;
    }
}
