using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>What the macros of one scope captured. Later assignments of that scope change it; those of other scopes do not.</summary>
internal sealed class Closure
{
    private readonly Dictionary<string, Value> _values = new(StringComparer.Ordinal);

    public bool TryGet(string name, out Value value) => _values.TryGetValue(name, out value);

    public bool Contains(string name) => _values.ContainsKey(name);

    public void Set(string name, Value value) => _values[name] = value;
}
