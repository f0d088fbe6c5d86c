using System.Collections.Immutable;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Evaluation;

/// <summary>Collects outputs into a list, up to the limit of the run.</summary>
internal sealed class JqCollectingSink(JqRun run) : JqSink
{
    private readonly ValueListBuilder _items = new ValueListBuilder();

    public int Count => _items.Count;

    public override bool Emit(Value value)
    {
        _items.Add(value);
        return run.AllowsItem(_items.Count);
    }

    public ImmutableArray<Value> ToImmutable() => _items.DrainToImmutable();

    public Value ToValue() => Value.FromItems(_items.ToArray());
}
