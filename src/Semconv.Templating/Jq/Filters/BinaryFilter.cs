using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary>An operator on the outputs of two filters: every combination, the left one slowest.</summary>
internal abstract class BinaryFilter(TextSpan span, JqFilter left, JqFilter right) : JqFilter(span)
{
    public sealed override bool IsSingle { get; } = left.IsSingle && right.IsSingle;

    public sealed override Value Evaluate(Value input, JqFrame frame)
    {
        var x = left.Evaluate(input, frame);
        if (x.IsUndefined)
        {
            return x;
        }

        var y = right.Evaluate(input, frame);
        return y.IsUndefined ? y : Apply(x, y, frame.Run);
    }

    public sealed override bool Run(Value input, JqFrame frame, JqSink sink)
    {
        if (IsSingle)
        {
            return base.Run(input, frame, sink);
        }

        return new JqProduct([left, right], input, frame, values => Emit(values, frame.Run, sink)).Run();
    }

    /// <summary>Undefined after an error.</summary>
    protected abstract Value Apply(Value x, Value y, JqRun run);

    private bool Emit(Value[] values, JqRun run, JqSink sink)
    {
        var result = Apply(values[0], values[1], run);
        return !result.IsUndefined && sink.Emit(result);
    }
}
