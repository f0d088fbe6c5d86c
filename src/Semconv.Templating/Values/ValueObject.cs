namespace Semconv.Templating.Values;

/// <summary>A value with behaviour that a template language gives it: callables, namespaces, loops, iterators.</summary>
public abstract class ValueObject
{
    /// <summary>What error messages call it, such as <c>function</c>.</summary>
    public abstract string TypeName { get; }
}
