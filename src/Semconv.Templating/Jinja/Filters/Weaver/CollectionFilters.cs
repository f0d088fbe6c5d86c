using System.Globalization;
using System.Numerics;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters.Weaver;

/// <summary>Weaver's filters over lists and maps.</summary>
internal static class CollectionFilters
{
    /// <summary>One level; strings become characters and maps their keys.</summary>
    public static Value Flatten(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        var items = new ValueListBuilder();
        foreach (var list in Iteration.Items(subject))
        {
            items.AddRange(Iteration.Items(list));
        }

        return Value.FromItems(items.ToArray());
    }

    /// <summary>Pairs by numeric key; keys that are no number come last, by text. The items of a list count as keys.</summary>
    public static Value NumSort(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        var pairs = Iteration.Items(subject)
            .Select(key => (Key: key, Text: ValuePrinter.ToText(key)))
            .Select(item => (item.Key, item.Text, Number: TryNumber(item.Text)))
            .OrderBy(item => item.Number is null)
            .ThenBy(item => item.Number ?? 0)
            .ThenBy(item => item.Number is null ? item.Text : string.Empty, StringComparer.Ordinal);
        return Value.From(pairs.Select(item => Value.From([item.Key, Access.GetItem(subject, item.Key)])));
    }

    private static BigInteger? TryNumber(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
