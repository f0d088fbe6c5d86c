using System.Globalization;
using System.Text;

namespace Semconv.Templating.Jq.Regexes;

/// <summary>Writes a regular expression of Rust's regex-lite as one of .NET: ASCII classes, characters instead of UTF-16 units.</summary>
internal sealed class JqPatternTranslation(string pattern, bool isMultiLine, bool dotMatchesAll)
{
    private const string Pair = "[\uD800-\uDBFF][\uDC00-\uDFFF]|";

    private readonly StringBuilder _builder = new();
    private int _position;

    /// <summary>Null when the pattern uses what regex-lite does not have.</summary>
    public static string? Translate(string pattern, bool isMultiLine, bool dotMatchesAll)
    {
        var translation = new JqPatternTranslation(pattern, isMultiLine, dotMatchesAll);
        while (translation._position < pattern.Length)
        {
            if (!translation.TryStep())
            {
                return null;
            }
        }

        return translation._builder.ToString();
    }

    private bool TryStep()
    {
        var current = pattern[_position];
        switch (current)
        {
            case '\\':
                return TryEscape(isInClass: false);
            case '[':
                return TryClass();
            case '(':
                return TryGroup();
            case '.':
                _builder.Append("(?:" + Pair).Append(dotMatchesAll ? "[\\s\\S]" : "[^\\n]").Append(')');
                break;
            case '$' when !isMultiLine:
                _builder.Append("\\z");
                break;
            default:
                _builder.Append(current);
                break;
        }

        _position++;
        return true;
    }

    private bool TryGroup()
    {
        var rest = pattern.AsSpan(_position);
        if (rest.StartsWith("(?=") || rest.StartsWith("(?!") || rest.StartsWith("(?<=") || rest.StartsWith("(?<!") || rest.StartsWith("(?>"))
        {
            return false;
        }

        var isNamed = rest.StartsWith("(?P<");
        _builder.Append(isNamed ? "(?<" : "(");
        _position += isNamed ? 4 : 1;
        return true;
    }

    private bool TryEscape(bool isInClass)
    {
        if (_position + 1 >= pattern.Length)
        {
            return false;
        }

        var kind = pattern[_position + 1];
        var members = kind switch
        {
            'd' or 'D' => "0-9",
            'w' or 'W' => "0-9A-Za-z_",
            's' or 'S' => "\\t\\n\\v\\f\\r ",
            _ => null,
        };
        if (members is not null)
        {
            _builder.Append(isInClass ? InClass(kind, members) : char.IsUpper(kind) ? $"[^{members}]" : $"[{members}]");
            _position += 2;
            return true;
        }

        if (kind is 'p' or 'P' or 'k' || char.IsAsciiDigit(kind))
        {
            return false;
        }

        return kind is 'x' or 'u' or 'U' ? TryCodePoint(kind) : TakeEscape();
    }

    private static string InClass(char kind, string members) => char.IsUpper(kind) ? "\\" + kind : members;

    private bool TakeEscape()
    {
        _builder.Append(pattern, _position, 2);
        _position += 2;
        return true;
    }

    private bool TryCodePoint(char kind)
    {
        var start = _position + 2;
        int end;
        if (start < pattern.Length && pattern[start] == '{')
        {
            start++;
            end = pattern.IndexOf('}', start);
        }
        else
        {
            end = start + kind switch { 'x' => 2, 'u' => 4, _ => 8 };
        }

        if (end < 0 || end > pattern.Length
            || !int.TryParse(pattern.AsSpan(start, end - start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || !Rune.IsValid(code))
        {
            return false;
        }

        _builder.Append(System.Text.RegularExpressions.Regex.Escape(new Rune(code).ToString()));
        _position = end < pattern.Length && pattern[end] == '}' ? end + 1 : end;
        return true;
    }

    private bool TryClass()
    {
        _builder.Append('[');
        _position++;
        if (_position < pattern.Length && pattern[_position] == '^')
        {
            _builder.Append('^');
            _position++;
        }

        for (var isFirst = true; _position < pattern.Length; isFirst = false)
        {
            var current = pattern[_position];
            if (current == ']' && !isFirst)
            {
                _builder.Append(']');
                _position++;
                return true;
            }

            if (current == '\\')
            {
                if (!TryEscape(isInClass: true))
                {
                    return false;
                }
            }
            else if (!TryPosixClass())
            {
                _builder.Append(current is '[' or ']' ? "\\" : string.Empty).Append(current);
                _position++;
            }
        }

        return false;
    }

    private bool TryPosixClass()
    {
        var end = pattern.AsSpan(_position).StartsWith("[:") ? pattern.IndexOf(":]", _position, StringComparison.Ordinal) : -1;
        var members = end < 0 ? null : pattern[(_position + 2)..end] switch
        {
            "alpha" => "A-Za-z",
            "digit" => "0-9",
            "alnum" => "0-9A-Za-z",
            "upper" => "A-Z",
            "lower" => "a-z",
            "space" => "\\t\\n\\v\\f\\r ",
            "blank" => "\\t ",
            "word" => "0-9A-Za-z_",
            "xdigit" => "0-9A-Fa-f",
            "punct" => "!-/:-@\\[-`{-~",
            _ => null,
        };
        if (members is null)
        {
            return false;
        }

        _builder.Append(members);
        _position = end + 2;
        return true;
    }
}
