using System.Text;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Methods;

/// <summary>Methods of strings that answer yes or no. All of them are true for the empty string.</summary>
internal static class StringTests
{
    public static Value? TryCall(string text, string name, Arguments arguments)
    {
        Predicate<Rune>? predicate = name switch
        {
            "islower" => Rune.IsLower,
            "isupper" => Rune.IsUpper,
            "isspace" => Rune.IsWhiteSpace,
            "isdigit" or "isnumeric" => Rune.IsNumber,
            "isalnum" => static rune => Rune.IsLetter(rune) || Rune.IsNumber(rune),
            "isalpha" => Rune.IsLetter,
            "isascii" => static rune => rune.IsAscii,
            _ => null,
        };
        if (predicate is not null)
        {
            arguments.AtMost(0);
            return Value.From(text.EnumerateRunes().All(rune => predicate(rune)));
        }

        return name switch
        {
            "startswith" => Value.From(MatchesAny(arguments, name, part => text.StartsWith(part, StringComparison.Ordinal))),
            "endswith" => Value.From(MatchesAny(arguments, name, part => text.EndsWith(part, StringComparison.Ordinal))),
            _ => null,
        };
    }

    private static bool MatchesAny(Arguments arguments, string method, Predicate<string> matches)
    {
        var parts = arguments.Required(0);
        arguments.AtMost(1);
        if (parts.IsString)
        {
            return matches(parts.AsString);
        }

        var isList = parts.Kind == ValueKind.Sequence || Kinds.IsIterator(parts);
        var items = isList ? Iteration.Items(parts) : throw Errors.MethodErrors.NotStrings(method, parts);
        return Array.Exists(items, part => matches(part.IsString ? part.AsString : throw Errors.MethodErrors.NotOnlyStrings(method, part)));
    }
}
