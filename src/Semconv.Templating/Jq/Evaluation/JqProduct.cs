using System.Collections.Immutable;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Evaluation;

/// <summary>Runs filters on the same input and gives every combination of their outputs, the first one slowest.</summary>
internal sealed class JqProduct(ImmutableArray<JqFilter> filters, Value input, JqFrame frame, Func<Value[], bool> accept)
{
    private readonly Value[] _values = new Value[filters.Length];

    public static bool AllSingle(ImmutableArray<JqFilter> filters)
    {
        foreach (var filter in filters)
        {
            if (!filter.IsSingle)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The outputs of filters that are all single, or null after an error.</summary>
    public static Value[]? EvaluateAll(ImmutableArray<JqFilter> filters, Value input, JqFrame frame)
    {
        if (filters.Length == 0)
        {
            return [];
        }

        var values = new Value[filters.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = filters[index].Evaluate(input, frame);
            if (values[index].IsUndefined)
            {
                return null;
            }
        }

        return values;
    }

    public bool Run() => RunFrom(0);

    private bool RunFrom(int index)
    {
        for (; index < filters.Length && filters[index].IsSingle; index++)
        {
            _values[index] = filters[index].Evaluate(input, frame);
            if (_values[index].IsUndefined)
            {
                return false;
            }
        }

        return index == filters.Length
            ? accept(_values)
            : filters[index].Run(input, frame, new Position(this, index));
    }

    private sealed class Position(JqProduct product, int index) : JqSink
    {
        public override bool Emit(Value value)
        {
            product._values[index] = value;
            return JqRun.HasStack ? product.RunFrom(index + 1) : JqRun.OnFreshStack(() => product.RunFrom(index + 1));
        }
    }
}
