using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters.Weaver;

/// <summary>Filters that colour text for terminals.</summary>
internal static class AnsiFilters
{
    private static readonly string[] Colors = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];

    private static readonly (string Prefix, int First)[] Variants = [("", 30), ("bright_", 90), ("bg_", 40), ("bg_bright_", 100)];

    /// <summary>36 filters: eight colours in four variants, and four styles.</summary>
    public static IEnumerable<KeyValuePair<string, FilterFunction>> All()
    {
        foreach (var (prefix, first) in Variants)
        {
            for (var index = 0; index < Colors.Length; index++)
            {
                yield return Filter(prefix + Colors[index], first + index);
            }
        }

        yield return Filter("bold", 1);
        yield return Filter("italic", 3);
        yield return Filter("underline", 4);
        yield return Filter("strikethrough", 9);
    }

    private static KeyValuePair<string, FilterFunction> Filter(string name, int code) => KeyValuePair.Create<string, FilterFunction>(
        "ansi_" + name,
        (_, subject, arguments) =>
        {
            arguments.AtMost(0);
            var number = code.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Value.From($"\u001b[{number}m{ValuePrinter.ToText(subject)}\u001b[0m");
        });
}
