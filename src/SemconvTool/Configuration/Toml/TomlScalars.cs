using System.Globalization;
using System.Text.RegularExpressions;
using Semconv.Text;

namespace SemconvTool.Configuration.Toml;

/// <summary>Tells booleans, numbers and dates apart.</summary>
internal static partial class TomlScalars
{
    /// <summary>The value that an unquoted word stands for, or null.</summary>
    public static TomlValue? Read(string word, Location location)
    {
        if (word is "true" or "false")
        {
            return new TomlBoolean(location, word == "true");
        }

        if (Date().IsMatch(word))
        {
            return new TomlDate(location, word);
        }

        if (ReadInteger(word) is { } number)
        {
            return new TomlInteger(location, number);
        }

        return ReadFloat(word) is { } real ? new TomlFloat(location, real) : null;
    }

    private static long? ReadInteger(string word)
    {
        if (!Integer().IsMatch(word))
        {
            return null;
        }

        var digits = word.Replace("_", string.Empty, StringComparison.Ordinal);
        try
        {
            return digits switch
            {
                ['0', 'x', ..] => Convert.ToInt64(digits[2..], 16),
                ['0', 'o', ..] => Convert.ToInt64(digits[2..], 8),
                ['0', 'b', ..] => Convert.ToInt64(digits[2..], 2),
                _ => long.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            };
        }
        catch (OverflowException)
        {
            // Reported by the caller as a value that is none.
            return null;
        }
    }

    private static double? ReadFloat(string word)
    {
        if (word.TrimStart('+', '-') is "inf" && word.Length <= 4)
        {
            return word[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        }

        if (word.TrimStart('+', '-') is "nan" && word.Length <= 4)
        {
            return double.NaN;
        }

        return Real().IsMatch(word)
            ? double.Parse(word.Replace("_", string.Empty, StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture)
            : null;
    }

    [GeneratedRegex("^(?:[+-]?(?:0|[1-9](?:_?[0-9])*)|0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|0o[0-7](?:_?[0-7])*|0b[01](?:_?[01])*)$")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[+-]?(?:0|[1-9](?:_?[0-9])*)(?=[.eE])(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?$")]
    private static partial Regex Real();

    [GeneratedRegex(@"^(?:\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})?)?|\d{2}:\d{2}:\d{2}(?:\.\d+)?)$")]
    private static partial Regex Date();
}
