using Semconv.Templating.Jq.Evaluation;

namespace Semconv.Templating.Jq.Binding;

/// <summary>The names that can be seen at a place, innermost first.</summary>
internal sealed class JqScope
{
    private readonly JqScope? _outer;
    private readonly Entry _entry;

    private JqScope(JqScope? outer, JqFunctionScope function, Entry entry)
    {
        _outer = outer;
        _entry = entry;
        Function = function;
    }

    /// <summary>The function around the place.</summary>
    public JqFunctionScope Function { get; }

    public static JqScope Root(JqFunctionScope function) => new(null, function, new Entry(EntryKind.None, string.Empty, 0));

    public JqScope WithVariable(string name, int slot) => new(this, Function, new Entry(EntryKind.Variable, name, 0, slot));

    public JqScope WithLabel(string name, int slot) => new(this, Function, new Entry(EntryKind.Label, name, 0, slot));

    public JqScope WithFunction(JqFunction function) =>
        new(this, Function, new Entry(EntryKind.Function, function.Name, function.Parameters.Length, 0, function));

    public JqScope WithClosure(string name, int index) => new(this, Function, new Entry(EntryKind.Closure, name, 0, index));

    /// <summary>A value parameter can be called like a filter.</summary>
    public JqScope WithValueParameter(string name, int slot) =>
        new(WithVariable(name, slot), Function, new Entry(EntryKind.ValueParameter, name, 0, slot));

    /// <summary>Enters the body of a function that is defined here.</summary>
    public JqScope Enter(JqFunctionScope function) => new(this, function, new Entry(EntryKind.None, string.Empty, 0));

    /// <summary>The entry of the kinds with the name, and how many functions are between the place and it; or null.</summary>
    public (Entry Entry, int Levels)? Find(string name, int arity, Func<EntryKind, bool> isKind)
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            var entry = scope._entry;
            if (isKind(entry.Kind) && entry.Name == name && entry.Arity == arity)
            {
                return (entry, Function.Level - scope.Function.Level);
            }
        }

        return null;
    }

    public IEnumerable<string> NamesOf(Func<EntryKind, bool> isKind)
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            if (isKind(scope._entry.Kind))
            {
                yield return scope._entry.Name;
            }
        }
    }

    /// <summary>What a name can stand for.</summary>
    internal enum EntryKind
    {
        None,
        Variable,
        Label,
        Function,
        Closure,
        ValueParameter,
    }

    /// <summary>A name: for a function its call, for everything else its place in the frame.</summary>
    internal readonly record struct Entry(EntryKind Kind, string Name, int Arity, int Place = 0, JqFunction? Function = null);
}
