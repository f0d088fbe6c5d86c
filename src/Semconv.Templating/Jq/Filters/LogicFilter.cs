using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary><c>and</c> and <c>or</c>: the right side runs only where the left one does not decide.</summary>
internal sealed class LogicFilter(TextSpan span, bool isAnd, JqFilter left, JqFilter right) : JqFilter(span)
{
    public override bool IsSingle { get; } = left.IsSingle && right.IsSingle;

    public override Value Evaluate(Value input, JqFrame frame)
    {
        var value = left.Evaluate(input, frame);
        if (value.IsUndefined || JqTruth.Of(value) != isAnd)
        {
            return value.IsUndefined ? value : Value.From(!isAnd);
        }

        value = right.Evaluate(input, frame);
        return value.IsUndefined ? value : Value.From(JqTruth.Of(value));
    }

    public override bool Run(Value input, JqFrame frame, JqSink sink)
    {
        if (IsSingle)
        {
            return base.Run(input, frame, sink);
        }

        var rightSink = new JqCallbackSink(value => sink.Emit(Value.From(JqTruth.Of(value))));
        return left.Run(input, frame, new JqCallbackSink(value =>
            JqTruth.Of(value) == isAnd ? right.Run(input, frame, rightSink) : sink.Emit(Value.From(!isAnd))));
    }
}
