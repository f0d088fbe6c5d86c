using System.Globalization;
using System.Text;

namespace Semconv.Templating.Jq.Dates;

/// <summary>Prints times by the directives of <c>strftime</c>, in UTC and English.</summary>
internal static class TimeFormat
{
    /// <summary>A width has two digits at most.</summary>
    private const int MaximumWidth = 10;

    /// <summary>Null when a directive is not known.</summary>
    public static string? Print(DateTime time, string format)
    {
        var builder = new StringBuilder();
        for (var position = 0; position < format.Length; position++)
        {
            if (format[position] != '%')
            {
                builder.Append(format[position]);
                continue;
            }

            position++;
            var flag = position < format.Length && "-_0^#".Contains(format[position], StringComparison.Ordinal) ? format[position++] : '\0';
            var width = ReadWidth(format, ref position);
            while (position < format.Length - 1 && format[position] is ':' or '.')
            {
                position++;
            }

            var isAfterPoint = format[position - 1] == '.';
            width = isAfterPoint ? ReadWidth(format, ref position) : width;
            if (position >= format.Length || Directive(time, format[position], format[position - 1]) is not { } text)
            {
                return null;
            }

            builder.Append(width is { } digits && format[position] is 'f' or 'N'
                ? (isAfterPoint ? "." : string.Empty) + Nanoseconds(time)[..Math.Min(digits, 9)]
                : WithFlag(text, flag).PadLeft(width ?? 0, '0'));
        }

        return builder.ToString();
    }

    private static int? ReadWidth(string format, ref int position)
    {
        var width = 0;
        var start = position;
        for (; position < format.Length && char.IsAsciiDigit(format[position]) && width < MaximumWidth; position++)
        {
            width = (width * 10) + (format[position] - '0');
        }

        return position == start ? null : width;
    }

    private static string Nanoseconds(DateTime time) => Pad((int)(time.Ticks % TimeSpan.TicksPerSecond), 7) + "00";

    private static string WithFlag(string text, char flag) => flag switch
    {
        '-' => text.TrimStart(' ', '0') is { Length: > 0 } trimmed ? trimmed : "0",
        '_' => text.TrimStart('0').PadLeft(text.Length),
        '0' => text.Replace(' ', '0'),
        '^' => text.ToUpperInvariant(),
        _ => text,
    };

    private static string? Directive(DateTime time, char directive, char before) => directive switch
    {
        'D' => Print(time, "%m/%d/%y"),
        'x' => Print(time, "%Y M%m %-d"),
        'F' => Print(time, "%Y-%m-%d"),
        'T' or 'X' => Print(time, "%H:%M:%S"),
        'R' => Print(time, "%H:%M"),
        'r' => Print(time, "%I:%M:%S %p"),
        'c' => Print(time, "%Y M%m %-d, %a %H:%M:%S"),
        'z' => before == ':' ? "+00:00" : "+0000",
        'Z' => "UTC",
        'Q' => "UTC",
        'n' => "\n",
        't' => "\t",
        '%' => "%",
        _ => DateDirective(time, directive) ?? ClockDirective(time, directive, before),
    };

    private static string? DateDirective(DateTime time, char directive) => directive switch
    {
        'Y' => Pad(time.Year, 4),
        'C' => Pad(time.Year / 100, 2),
        'y' => Pad(time.Year % 100, 2),
        'm' => Pad(time.Month, 2),
        'b' or 'h' => time.ToString("MMM", CultureInfo.InvariantCulture),
        'B' => time.ToString("MMMM", CultureInfo.InvariantCulture),
        'd' => Pad(time.Day, 2),
        'e' => Pad(time.Day, 2, ' '),
        'a' => time.ToString("ddd", CultureInfo.InvariantCulture),
        'A' => time.ToString("dddd", CultureInfo.InvariantCulture),
        'w' => Pad((int)time.DayOfWeek, 1),
        'u' => Pad(time.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)time.DayOfWeek, 1),
        'U' => Pad((time.DayOfYear + 6 - (int)time.DayOfWeek) / 7, 2),
        'W' => Pad((time.DayOfYear + 6 - (((int)time.DayOfWeek + 6) % 7)) / 7, 2),
        'G' => Pad(ISOWeek.GetYear(time), 4),
        'g' => Pad(ISOWeek.GetYear(time) % 100, 2),
        'V' => Pad(ISOWeek.GetWeekOfYear(time), 2),
        'j' => Pad(time.DayOfYear, 3),
        'q' => Pad((time.Month + 2) / 3, 1),
        _ => null,
    };

    private static string? ClockDirective(DateTime time, char directive, char before) => directive switch
    {
        'H' => Pad(time.Hour, 2),
        'k' => Pad(time.Hour, 2, ' '),
        'I' => Pad(((time.Hour + 11) % 12) + 1, 2),
        'l' => Pad(((time.Hour + 11) % 12) + 1, 2, ' '),
        'M' => Pad(time.Minute, 2),
        'S' => Pad(time.Second, 2),
        'p' => time.Hour < 12 ? "AM" : "PM",
        'P' => time.Hour < 12 ? "am" : "pm",
        'f' => Fraction(time, before),
        'N' => Nanoseconds(time),
        's' => (time - DateTime.UnixEpoch).Ticks is var ticks ? (ticks / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture) : null,
        _ => null,
    };

    /// <summary>With a point in front, <c>%.f</c>, only when there is a fraction.</summary>
    private static string Fraction(DateTime time, char before)
    {
        var digits = Pad((int)(time.Ticks % TimeSpan.TicksPerSecond), 7).TrimEnd('0');
        return before != '.' ? (digits.Length == 0 ? "0" : digits) : digits.Length == 0 ? string.Empty : "." + digits;
    }

    private static string Pad(int number, int width, char filler = '0') =>
        number.ToString(CultureInfo.InvariantCulture).PadLeft(width, filler);
}
