using System.Text;
using System.Text.RegularExpressions;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters.Weaver;

/// <summary><c>regex_replace</c> with the syntax of Rust's regular expressions.</summary>
internal static class RegexFilter
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    public static Value RegexReplace(RenderState state, Value subject, Arguments arguments)
    {
        var pattern = arguments.RequiredText(0);
        var replacement = arguments.RequiredText(1);
        arguments.AtMost(2);
        var text = ValuePrinter.ToText(subject);
        try
        {
            var regex = new Regex(RustRegex.Translate(pattern), RegexOptions.CultureInvariant, Timeout);
            return Value.From(Replace(regex, text, replacement, state.Limits));
        }
        catch (ArgumentException exception)
        {
            throw WeaverErrors.BadRegex(pattern, exception.Message);
        }
        catch (RegexMatchTimeoutException)
        {
            throw OperationErrors.Limit("the time of a regular expression in seconds", (long)Timeout.TotalSeconds);
        }
    }

    private static string Replace(Regex regex, string text, string replacement, JinjaLimits limits)
    {
        var output = new StringBuilder();
        var end = -1;
        var copied = 0;
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            // An empty match right behind another match does not count.
            if (match.Length > 0 || match.Index != end)
            {
                output.Append(text, copied, match.Index - copied).Append(Expand(match, replacement));
                copied = end = match.Index + match.Length;
                Arithmetic.CheckSize(output.Length, limits);
            }
        }

        return output.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary><c>$1</c>, <c>$name</c>, <c>${name}</c> and <c>$$</c>; a name is as long as it can be, and an unknown group is empty.</summary>
    private static string Expand(Match match, string replacement)
    {
        var output = new StringBuilder();
        for (var index = 0; index < replacement.Length; index++)
        {
            if (replacement[index] != '$')
            {
                output.Append(replacement[index]);
                continue;
            }

            var (name, length) = ReadGroup(replacement, index + 1);
            output.Append(name switch
            {
                null => "$",
                "$" => "$",
                _ => match.Groups[name].Value,
            });
            index += length;
        }

        return output.ToString();
    }

    private static (string? Name, int Length) ReadGroup(string text, int start)
    {
        if (start < text.Length && text[start] == '$')
        {
            return ("$", 1);
        }

        if (start < text.Length && text[start] == '{')
        {
            var close = text.IndexOf('}', start);
            return close < 0 ? (null, 0) : (text[(start + 1)..close], close - start + 1);
        }

        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end == start ? (null, 0) : (text[start..end], end - start);
    }
}
