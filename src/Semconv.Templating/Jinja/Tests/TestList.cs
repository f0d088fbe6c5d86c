using System.Collections.Frozen;

namespace Semconv.Templating.Jinja.Tests;

/// <summary>All tests by name.</summary>
internal static class TestList
{
    private static readonly FrozenDictionary<string, TestFunction> All = new Dictionary<string, TestFunction>
    {
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => All.Keys;

    public static bool TryGet(string name, out TestFunction test) => All.TryGetValue(name, out test!);
}
