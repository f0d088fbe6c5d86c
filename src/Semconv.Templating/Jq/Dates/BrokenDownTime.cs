using Semconv.Templating.Jq.Calls;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Dates;

/// <summary>A time in UTC, with ticks of 100 ns: between Unix seconds, ISO 8601 and the lists of jq.</summary>
internal static class BrokenDownTime
{
    private const long TicksAtEpoch = 621_355_968_000_000_000;
    private const long Earliest = -TicksAtEpoch / TimeSpan.TicksPerMicrosecond;

    /// <summary>As a float, which all limits are compared as, it is the first moment that is too late.</summary>
    private const long Latest = (3_155_378_975_999_999_999 - TicksAtEpoch) / TimeSpan.TicksPerMicrosecond;

    /// <summary>The time of Unix seconds or of a list; null after an error.</summary>
    public static DateTime? Read(JqCallSite site, Value value) =>
        JqNumber.Is(value) ? FromSeconds(site, value) : FromList(site, value);

    public static DateTime? FromSeconds(JqCallSite site, Value value)
    {
        if (!JqNumber.Is(value))
        {
            site.NotA("number", value);
            return null;
        }

        // What is not a number counts as the start of time.
        var seconds = JqNumber.ToDouble(value);
        var microseconds = double.IsNaN(seconds) ? 0 : value.IsInteger ? seconds * 1e6 : Math.Truncate(seconds * 1e6);
        if (!(microseconds >= Earliest && microseconds < Latest))
        {
            site.Throw($"cannot use {JqText.ToJson(value)} as time");
            return null;
        }

        return DateTime.UnixEpoch.AddTicks((long)microseconds * TimeSpan.TicksPerMicrosecond);
    }

    /// <summary>The first six parts count; the seconds can have a fraction.</summary>
    public static DateTime? FromList(JqCallSite site, Value value)
    {
        if (value.Kind == ValueKind.Sequence && value.AsSequence.Length >= 6 && value.AsSequence.All(JqNumber.Is))
        {
            var parts = value.AsSequence.Take(6).Select(JqNumber.ToDouble).ToArray();
            if (parts[0] is >= 1 and <= 9999 && parts[1] is >= 0 and <= 11 && parts[2] is >= 1 and <= 31
                && parts[2] <= DateTime.DaysInMonth((int)parts[0], (int)parts[1] + 1)
                && parts[3] is >= 0 and <= 23 && parts[4] is >= 0 and <= 59 && parts[5] is >= 0 and < 61)
            {
                var minute = new DateTime((int)parts[0], (int)parts[1] + 1, (int)parts[2], (int)parts[3], (int)parts[4], 0, DateTimeKind.Utc);
                if (Plus(minute, TimeSpan.FromTicks((long)Math.Round(parts[5] * TimeSpan.TicksPerSecond))) is { } time)
                {
                    return time;
                }
            }
        }

        site.Throw($"cannot convert {JqText.ToJson(value)} to time");
        return null;
    }

    /// <summary>The time a while later; null where no year has four digits.</summary>
    public static DateTime? Plus(DateTime time, TimeSpan span) =>
        span >= DateTime.MinValue - time && span <= DateTime.MaxValue - time ? time + span : null;

    public static Value ToSeconds(DateTime time)
    {
        var ticks = (time - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond;
        return ticks % TimeSpan.TicksPerSecond == 0
            ? Value.From(ticks / TimeSpan.TicksPerSecond)
            : Value.From(ticks / (double)TimeSpan.TicksPerSecond);
    }

    public static Value ToList(DateTime time)
    {
        var fraction = time.Ticks % TimeSpan.TicksPerSecond;
        var seconds = fraction == 0 ? Value.From((long)time.Second) : Value.From(time.Second + (fraction / (double)TimeSpan.TicksPerSecond));
        return Value.From([
            Value.From((long)time.Year), Value.From(time.Month - 1L), Value.From((long)time.Day), Value.From((long)time.Hour),
            Value.From((long)time.Minute), seconds, Value.From((long)time.DayOfWeek), Value.From(time.DayOfYear - 1L),
        ]);
    }
}
