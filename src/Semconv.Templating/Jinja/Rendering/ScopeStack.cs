using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>The scopes in which a name is looked up, innermost first, then the globals.</summary>
internal sealed class ScopeStack
{
    private readonly List<Scope> _scopes = [];
    private readonly Stack<Scope> _unused;
    private readonly int _limit;
    private int _outerDepth;

    public ScopeStack(ValueMap? data, int limit)
        : this(data, limit, 0, new Stack<Scope>())
    {
    }

    private ScopeStack(ValueMap? data, int limit, int outerDepth, Stack<Scope> unused)
    {
        _unused = unused;
        _limit = limit;
        _outerDepth = outerDepth;
        Push().Data = data;
    }

    public Scope Top => _scopes[^1];

    public Scope Base => _scopes[0];

    private int Depth => _outerDepth + _scopes.Count;

    public Scope Push()
    {
        if (Depth + 1 > _limit)
        {
            throw OperationErrors.RecursionLimit();
        }

        var scope = _unused.Count > 0 ? _unused.Pop() : new Scope();
        _scopes.Add(scope);
        return scope;
    }

    public void Pop()
    {
        var scope = Top;
        _scopes.RemoveAt(_scopes.Count - 1);
        scope.Clear();
        _unused.Push(scope);
    }

    /// <summary>Back to an earlier depth, after a jump or the end of a template.</summary>
    public void PopTo(int count)
    {
        while (_scopes.Count > count)
        {
            Pop();
        }
    }

    public int Count => _scopes.Count;

    /// <summary>The scopes of a macro call: the data of the render, what the macro captured, and nothing of the caller.</summary>
    public ScopeStack ForMacro(Closure? captured, int cost)
    {
        var result = new ScopeStack(Base.Data, _limit, 0, _unused);
        result.Push().Captured = captured;
        result.AddDepth(Depth + cost);
        return result;
    }

    public void AddDepth(int cost)
    {
        _outerDepth += cost;
        if (Depth > _limit)
        {
            throw OperationErrors.RecursionLimit();
        }
    }

    public void Set(string name, Value value) => Top.Set(name, value);

    public bool TryGet(string name, out Value value)
    {
        for (var index = _scopes.Count - 1; index >= 0; index--)
        {
            if (_scopes[index].TryGet(name, out value))
            {
                return true;
            }
        }

        value = Value.Undefined;
        return false;
    }

    public LoopObject? InnermostLoop()
    {
        for (var index = _scopes.Count - 1; index >= 0; index--)
        {
            if (_scopes[index].Loop is { } loop)
            {
                return loop;
            }
        }

        return null;
    }

    public IEnumerable<string> Names()
    {
        foreach (var scope in _scopes)
        {
            foreach (var name in scope.Names)
            {
                yield return name;
            }

            foreach (var (key, _) in scope.Data ?? ValueMap.Empty)
            {
                yield return key.IsString ? key.AsString : string.Empty;
            }
        }
    }
}
