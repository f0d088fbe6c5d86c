using System.Collections.Frozen;

namespace Semconv.Templating.Jinja.Filters;

/// <summary>All filters by name.</summary>
internal static class FilterList
{
    private static readonly FrozenDictionary<string, FilterFunction> All = new Dictionary<string, FilterFunction>
    {
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => All.Keys;

    public static bool TryGet(string name, out FilterFunction filter) => All.TryGetValue(name, out filter!);
}
