using System.Globalization;

namespace Semconv.Templating.Jq.Dates;

/// <summary>Reads times by the directives of <c>strptime</c>; without a zone they are in UTC.</summary>
internal sealed class TimeParse(string text)
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
    private static readonly string[] Days = CultureInfo.InvariantCulture.DateTimeFormat.DayNames;

    private readonly Dictionary<char, int> _fields = [];
    private int _position;
    private double _fraction;
    private TimeSpan _offset;
    private long? _seconds;

    /// <summary>Null when the text does not fit the format.</summary>
    public static DateTime? Read(string text, string format) =>
        ReadLocal(text, format, out var offset) is { } time ? BrokenDownTime.Plus(time, -offset) : null;

    /// <summary>The time as its clock shows it, which is what <c>strptime</c> gives; null when the text does not fit the format.</summary>
    public static DateTime? ReadLocal(string text, string format, out TimeSpan offset)
    {
        var parse = new TimeParse(text);
        var time = parse.TryRead(format) && parse._position == text.Length ? parse.ToTime() : null;
        offset = parse._offset;
        return time;
    }

    private bool TryRead(string format)
    {
        for (var position = 0; position < format.Length; position++)
        {
            var current = format[position];
            if (current == '%' && position + 1 < format.Length)
            {
                position++;
                while (position + 1 < format.Length && format[position] is ':' or '.' or '-' or '_' or '0')
                {
                    position++;
                }

                if (!TryDirective(format[position]))
                {
                    return false;
                }
            }
            else if (char.IsWhiteSpace(current))
            {
                SkipBlanks();
            }
            else if (_position >= text.Length || text[_position++] != current)
            {
                return false;
            }
        }

        return true;
    }

    private bool TryDirective(char directive) => directive switch
    {
        'Y' or 'G' => TryNumber('Y', 4),
        'm' or 'd' or 'H' or 'I' or 'M' or 'S' or 'y' or 'C' => TryNumber(directive, 2),
        'e' => TryNumber('d', 2),
        'k' => TryNumber('H', 2),
        'l' => TryNumber('I', 2),
        'j' => TryNumber('j', 3),
        'b' or 'B' or 'h' => TryName('m', Months, 1),
        'a' or 'A' => TryName('a', Days, 0),
        'p' or 'P' => TryName('p', ["AM", "PM"], 0),
        'T' or 'X' => TryRead("%H:%M:%S"),
        'F' => TryRead("%Y-%m-%d"),
        'D' or 'x' => TryRead("%m/%d/%y"),
        'R' => TryRead("%H:%M"),
        'r' => TryRead("%I:%M:%S %p"),
        'c' => TryRead("%a %b %e %H:%M:%S %Y"),
        'f' => TryFraction(),
        's' => TrySeconds(),
        'z' => TryZone(),
        'Q' => TryZoneName(),
        'w' or 'u' or 'U' or 'W' => TryNumber('w', 2),
        'n' or 't' => SkipBlanks(),
        '%' => _position < text.Length && text[_position++] == '%',
        _ => false,
    };

    private bool SkipBlanks()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
        {
            _position++;
        }

        return true;
    }

    private bool TryNumber(char field, int width)
    {
        SkipBlanks();
        var start = _position;
        while (_position < text.Length && _position - start < width && char.IsAsciiDigit(text[_position]))
        {
            _position++;
        }

        return _position > start && (_fields[field] = int.Parse(text.AsSpan(start, _position - start), CultureInfo.InvariantCulture)) >= 0;
    }

    private bool TryName(char field, string[] names, int first)
    {
        for (var index = 0; index < names.Length; index++)
        {
            foreach (var name in new[] { names[index], names[index].Length > 3 ? names[index][..3] : names[index] })
            {
                if (name.Length > 0 && string.Compare(text, _position, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
                {
                    _position += name.Length;
                    _fields[field] = index + first;
                    return true;
                }
            }
        }

        return false;
    }

    private bool TryFraction()
    {
        var start = _position < text.Length && text[_position] == '.' ? ++_position : _position;
        while (_position < text.Length && char.IsAsciiDigit(text[_position]))
        {
            _position++;
        }

        return double.TryParse("0." + text[start.._position], NumberStyles.Float, CultureInfo.InvariantCulture, out _fraction);
    }

    private bool TrySeconds()
    {
        var start = _position;
        while (_position < text.Length && (char.IsAsciiDigit(text[_position]) || (_position == start && text[_position] == '-')))
        {
            _position++;
        }

        var isNumber = long.TryParse(text.AsSpan(start, _position - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds);
        _seconds = seconds;
        return isNumber && Math.Abs(seconds) < 250_000_000_000;
    }

    private bool TryZone()
    {
        if (_position < text.Length && text[_position] is 'Z' or 'z')
        {
            _position++;
            return true;
        }

        if (_position >= text.Length || text[_position] is not ('+' or '-'))
        {
            return false;
        }

        var sign = text[_position++] == '-' ? -1 : 1;
        if (!TryNumber('o', 2))
        {
            return false;
        }

        _position += _position < text.Length && text[_position] == ':' ? 1 : 0;
        var minutes = TryNumber('q', 2) ? _fields['q'] : 0;
        _offset = sign * new TimeSpan(_fields['o'], minutes, 0);
        return true;
    }

    /// <summary>Names of zones are not known, except those of UTC.</summary>
    private bool TryZoneName()
    {
        var start = _position;
        while (_position < text.Length && (char.IsAsciiLetter(text[_position]) || text[_position] is '/' or '_'))
        {
            _position++;
        }

        return text[start.._position] is "UTC" or "GMT" or "Z" || (_position == start && TryZone());
    }

    private int Field(char field, int missing) => _fields.TryGetValue(field, out var value) ? value : missing;

    private DateTime? ToTime()
    {
        if (_seconds is { } seconds)
        {
            return BrokenDownTime.Plus(DateTime.UnixEpoch, TimeSpan.FromSeconds(seconds));
        }

        var shortYear = Field('y', -1);
        var year = Field('Y', shortYear < 0 ? -1 : (Field('C', shortYear < 69 ? 20 : 19) * 100) + shortYear);
        var hour = _fields.TryGetValue('I', out var half) ? (half % 12) + (Field('p', 0) * 12) : Field('H', 0);
        var (month, day, minute, second) = (Field('m', 1), Field('d', 1), Field('M', 0), Field('S', 0));
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 60)
        {
            return null;
        }

        var date = _fields.TryGetValue('j', out var dayOfYear)
            ? BrokenDownTime.Plus(new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc), TimeSpan.FromDays(dayOfYear - 1))
            : new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc);
        if (date is not { } start || BrokenDownTime.Plus(start, new TimeSpan(hour, minute, second)) is not { } time)
        {
            return null;
        }

        if (_fields.TryGetValue('a', out var weekday) && weekday != (int)time.DayOfWeek)
        {
            return null;
        }

        return BrokenDownTime.Plus(time, TimeSpan.FromTicks((long)Math.Round(_fraction * TimeSpan.TicksPerSecond)));
    }
}
