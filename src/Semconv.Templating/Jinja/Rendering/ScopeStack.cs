using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>The scopes in which a name is looked up, innermost first, then the globals.</summary>
internal sealed class ScopeStack
{
    private readonly List<Scope> _scopes = [];
    private readonly Stack<Scope> _unused;
    private readonly Stack<ScopeStack> _unusedStacks;
    private readonly int _limit;
    private int _outerDepth;

    public ScopeStack(ValueMap? data, int limit)
        : this(limit, new Stack<Scope>(), new Stack<ScopeStack>()) => Push().Data = data;

    private ScopeStack(int limit, Stack<Scope> unused, Stack<ScopeStack> unusedStacks)
    {
        _unused = unused;
        _unusedStacks = unusedStacks;
        _limit = limit;
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
        var result = _unusedStacks.Count > 0 ? _unusedStacks.Pop() : new ScopeStack(_limit, _unused, _unusedStacks);
        result._outerDepth = 0;
        result.Push().Data = Base.Data;
        result.Push().Captured = captured;
        result.AddDepth(Depth + cost);
        return result;
    }

    /// <summary>Ends the scopes of a macro call, which the next one gets.</summary>
    public void Release()
    {
        PopTo(0);
        _unusedStacks.Push(this);
    }

    public bool CanDeepen(int cost) => Depth + cost <= _limit;

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

    /// <summary>The place of the innermost scope that has a name; -1 without one.</summary>
    public int IndexOf(string name)
    {
        var index = _scopes.Count - 1;
        while (index >= 0 && !_scopes[index].TryGet(name, out _))
        {
            index--;
        }

        return index;
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
