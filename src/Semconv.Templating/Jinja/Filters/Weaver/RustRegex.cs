using System.Text;
using Semconv.Templating.Jinja.Errors;

namespace Semconv.Templating.Jinja.Filters.Weaver;

/// <summary>Writes a pattern of Rust's regular expressions as one of .NET's.</summary>
internal static class RustRegex
{
    private static readonly Dictionary<string, string> PosixClasses = new(StringComparer.Ordinal)
    {
        ["alnum"] = "0-9A-Za-z",
        ["alpha"] = "A-Za-z",
        ["ascii"] = "\\x00-\\x7F",
        ["blank"] = "\\t ",
        ["cntrl"] = "\\x00-\\x1F\\x7F",
        ["digit"] = "0-9",
        ["graph"] = "!-~",
        ["lower"] = "a-z",
        ["print"] = " -~",
        ["punct"] = "!-/:-@\\[-`{-~",
        ["space"] = "\\t\\n\\v\\f\\r ",
        ["upper"] = "A-Z",
        ["word"] = "0-9A-Za-z_",
        ["xdigit"] = "0-9A-Fa-f",
    };

    public static string Translate(string pattern)
    {
        var output = new StringBuilder(pattern.Length);
        var isInClass = false;
        for (var index = 0; index < pattern.Length; index++)
        {
            switch (pattern[index])
            {
                case '\\' when index + 1 < pattern.Length:
                    index = Escape(pattern, index, output);
                    break;
                case '[' when isInClass:
                    index = Posix(pattern, index, output);
                    break;
                case '[':
                    isInClass = true;
                    index = OpenClass(pattern, index, output);
                    break;
                case ']' when isInClass:
                    isInClass = false;
                    output.Append(']');
                    break;
                case '(' when !isInClass:
                    index = Group(pattern, index, output);
                    break;
                default:
                    output.Append(pattern[index]);
                    break;
            }
        }

        return output.ToString();
    }

    private static int Escape(string pattern, int index, StringBuilder output)
    {
        var next = pattern[index + 1];
        if (next is >= '1' and <= '9')
        {
            throw WeaverErrors.BadRegex(pattern, "backreferences are not supported");
        }

        output.Append(next == 'z' ? "\\z" : "\\" + next);
        return index + 1;
    }

    /// <summary>A bracket that opens or negates a class, and a closing bracket right behind it, which is a character.</summary>
    private static int OpenClass(string pattern, int index, StringBuilder output)
    {
        output.Append('[');
        if (index + 1 < pattern.Length && pattern[index + 1] == '^')
        {
            output.Append('^');
            index++;
        }

        if (index + 1 < pattern.Length && pattern[index + 1] == ']')
        {
            output.Append("\\]");
            index++;
        }

        return index;
    }

    private static int Posix(string pattern, int index, StringBuilder output)
    {
        var close = pattern.IndexOf(":]", index, StringComparison.Ordinal);
        if (index + 1 < pattern.Length && pattern[index + 1] == ':' && close > 0
            && PosixClasses.TryGetValue(pattern[(index + 2)..close], out var members))
        {
            output.Append(members);
            return close + 1;
        }

        output.Append("\\[");
        return index;
    }

    private static int Group(string pattern, int index, StringBuilder output)
    {
        var rest = pattern.AsSpan(index);
        if (rest.StartsWith("(?=", StringComparison.Ordinal) || rest.StartsWith("(?!", StringComparison.Ordinal)
            || rest.StartsWith("(?<=", StringComparison.Ordinal) || rest.StartsWith("(?<!", StringComparison.Ordinal))
        {
            throw WeaverErrors.BadRegex(pattern, "look-around, including look-ahead and look-behind, is not supported");
        }

        if (rest.StartsWith("(?P<", StringComparison.Ordinal))
        {
            output.Append("(?<");
            return index + 3;
        }

        output.Append('(');
        return index;
    }
}
