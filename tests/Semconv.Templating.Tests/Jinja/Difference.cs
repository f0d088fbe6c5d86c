using System.Globalization;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>Two texts in one line each, with the place where they part.</summary>
internal static class Difference
{
    private const int Longest = 300;

    public static string Describe(string expected, string actual)
    {
        var position = 0;
        while (position < Math.Min(expected.Length, actual.Length) && expected[position] == actual[position])
        {
            position++;
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"differs at {position}\n  expected {Quote(expected, position)}\n  actual   {Quote(actual, position)}");
    }

    private static string Quote(string text, int position)
    {
        var start = Math.Max(0, position - (Longest / 2));
        var part = text.Substring(start, Math.Min(Longest, text.Length - start));
        return (start > 0 ? "..." : string.Empty)
            + part.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
    }
}
