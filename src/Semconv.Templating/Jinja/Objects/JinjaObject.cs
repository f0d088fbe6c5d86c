using System.Text;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Objects;

/// <summary>A value with behaviour: callables, namespaces, loops, ranges, iterators.</summary>
internal abstract class JinjaObject : ValueObject
{
    public virtual ObjectShape Shape => ObjectShape.Plain;

    public override string TypeName => Shape switch
    {
        ObjectShape.Map => "map",
        ObjectShape.Iterable => "iterator",
        ObjectShape.Invalid => "invalid value",
        _ => "plain object",
    };

    /// <summary>The number of items; null where only iterating would tell.</summary>
    public virtual int? Length => null;

    public virtual bool IsTrue => Length is null or > 0;

    public virtual Value GetAttribute(string name) => Value.Undefined;

    public virtual Value GetItem(Value key) => key.IsString ? GetAttribute(key.AsString) : Value.Undefined;

    /// <summary>The items, or the keys of a map; null for what cannot be iterated.</summary>
    public virtual IEnumerable<Value>? Enumerate() => null;

    public virtual Value Call(RenderState state, Arguments arguments) =>
        throw OperationErrors.NotCallable(Value.From(this));

    /// <summary>Null when there is no such method.</summary>
    public virtual Value? CallMethod(RenderState state, string name, Arguments arguments) => null;

    /// <summary>Writes what a template prints.</summary>
    public abstract void Print(StringBuilder output);
}
