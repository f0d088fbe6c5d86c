using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Functions;

/// <summary>Reads a sequence of JSON values, with the extensions of jaq: NaN, Infinity, comments, keys of any kind, byte strings.</summary>
internal sealed class JqJsonReader(string text)
{
    private const int MaxDepth = 1000;

    private int _position;
    private int _depth;

    /// <summary>What was wrong, and at which byte.</summary>
    public string? Error { get; private set; }

    /// <summary>False at the end, and after an error.</summary>
    public bool TryReadNext(out Value value)
    {
        value = Value.Undefined;
        if (Error is not null || SkipBlanks() == '\0')
        {
            return false;
        }

        value = ReadValue("value expected");
        return Error is null;
    }

    private Value ReadValue(string expected)
    {
        var current = SkipBlanks();
        switch (current)
        {
            case '"':
                return ReadString();
            case '[':
                return ReadNested(ReadSequence);
            case '{':
                return ReadNested(ReadMap);
            case 'b' when _position + 1 < text.Length && text[_position + 1] == '"':
                _position++;
                var bytes = ReadString();
                return bytes.IsUndefined ? bytes : Value.FromBytes(Encoding.Latin1.GetBytes(bytes.AsString));
            default:
                return char.IsAsciiDigit(current) || current is '-' or '+' ? ReadNumber(expected) : ReadWord(1, expected);
        }
    }

    private Value ReadNested(Func<Value> read)
    {
        _position++;
        if (++_depth > MaxDepth)
        {
            return Fail("maximal depth exceeded");
        }

        var value = read();
        _depth--;
        return value;
    }

    private Value ReadSequence()
    {
        var items = new ValueListBuilder();
        if (SkipBlanks() == ']')
        {
            _position++;
            return Value.EmptySequence;
        }

        while (true)
        {
            var item = ReadValue(items.Count == 0 ? "value or end of sequence expected" : "value expected");
            if (item.IsUndefined)
            {
                return item;
            }

            items.Add(item);
            var separator = SkipBlanks();
            if (separator is not (',' or ']'))
            {
                return Fail("comma or end of sequence expected");
            }

            _position++;
            if (separator == ']')
            {
                return Value.FromItems(items.ToArray());
            }
        }
    }

    private Value ReadMap()
    {
        var builder = new ValueMapBuilder();
        if (SkipBlanks() == '}')
        {
            _position++;
            return Value.EmptyMap;
        }

        while (true)
        {
            var key = ReadValue(builder.Count == 0 ? "value or end of sequence expected" : "value expected");
            if (key.IsUndefined)
            {
                return key;
            }

            if (SkipBlanks() != ':')
            {
                return Fail("colon expected");
            }

            _position++;
            var item = ReadValue("value expected");
            if (item.IsUndefined)
            {
                return item;
            }

            builder.Set(JqNumber.Normalize(key), item);
            var separator = SkipBlanks();
            if (separator is not (',' or '}'))
            {
                return Fail("comma or end of sequence expected");
            }

            _position++;
            if (separator == '}')
            {
                return Value.From(builder.ToMap());
            }
        }
    }

    private Value ReadNumber(string expected)
    {
        var start = _position;
        var isNegative = text[_position] == '-';
        if (isNegative || text[_position] == '+')
        {
            _position++;
        }

        if (_position >= text.Length || !char.IsAsciiDigit(text[_position]))
        {
            return ReadWord(isNegative ? -1 : 1, expected);
        }

        var digits = _position;
        _position = text[digits] == '0' ? digits + 1 : EndOfDigits(digits);
        if (Peek(0) == '.')
        {
            if (!char.IsAsciiDigit(Peek(1)))
            {
                _position++;
                return Fail("digit expected");
            }

            _position = EndOfDigits(_position + 1);
        }

        if (Peek(0) is 'e' or 'E')
        {
            _position += Peek(1) is '+' or '-' ? 2 : 1;
            if (!char.IsAsciiDigit(Peek(0)))
            {
                return Fail("digit expected");
            }

            _position = EndOfDigits(_position);
        }

        return JqNumber.Parse(isNegative ? text[start.._position] : text[digits.._position]);
    }

    private Value ReadWord(int sign, string expected)
    {
        (string Word, Value Value)[] words = sign > 0
            ? [("null", Value.None), ("true", Value.True), ("false", Value.False), ("NaN", Value.From(double.NaN)), ("Infinity", Value.From(double.PositiveInfinity))]
            : [("Infinity", Value.From(double.NegativeInfinity)), ("NaN", Value.From(double.NaN))];
        foreach (var (word, value) in words)
        {
            if (string.CompareOrdinal(text, _position, word, 0, word.Length) == 0)
            {
                _position += word.Length;
                return value;
            }
        }

        return Fail(expected);
    }

    private Value ReadString()
    {
        var builder = new StringBuilder();
        for (_position++; _position < text.Length; _position++)
        {
            var current = text[_position];
            if (current == '"')
            {
                _position++;
                return Value.From(builder.ToString());
            }

            if (current < ' ')
            {
                return Fail("invalid control character");
            }

            if (current != '\\')
            {
                builder.Append(current);
            }
            else if (!TryReadEscape(builder))
            {
                return Fail("invalid escape sequence");
            }
        }

        return Fail("unexpected end of string");
    }

    private bool TryReadEscape(StringBuilder builder)
    {
        const string Letters = "\"\\/bfnrt";
        const string Characters = "\"\\/\b\f\n\r\t";
        var kind = Peek(1);
        var index = Letters.IndexOf(kind, StringComparison.Ordinal);
        if (index >= 0)
        {
            builder.Append(Characters[index]);
            _position++;
            return true;
        }

        var digits = kind switch { 'u' => 4, 'x' => 2, _ => 0 };
        if (digits == 0 || _position + 2 + digits > text.Length
            || !ushort.TryParse(text.AsSpan(_position + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            return false;
        }

        builder.Append((char)unit);
        _position += 1 + digits;
        return true;
    }

    private char Peek(int offset) => _position + offset < text.Length ? text[_position + offset] : '\0';

    private int EndOfDigits(int position)
    {
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return position;
    }

    private char SkipBlanks()
    {
        while (_position < text.Length)
        {
            var current = text[_position];
            if (current == '#')
            {
                var end = text.IndexOf('\n', _position);
                _position = end < 0 ? text.Length : end;
            }
            else if (current is ' ' or '\t' or '\n' or '\r')
            {
                _position++;
            }
            else
            {
                return current;
            }
        }

        return '\0';
    }

    private Value Fail(string expected)
    {
        var offset = Encoding.UTF8.GetByteCount(text.AsSpan(0, Math.Min(_position, text.Length)));
        Error ??= string.Create(CultureInfo.InvariantCulture, $"byte offset {offset}: {expected}");
        return Value.Undefined;
    }
}
