using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary><c>-f</c></summary>
internal sealed class NegateFilter(TextSpan span, JqFilter body) : JqFilter(span)
{
    public override bool IsSingle { get; } = body.IsSingle;

    public override Value Evaluate(Value input, JqFrame frame)
    {
        var value = body.Evaluate(input, frame);
        return value.IsUndefined ? value : Negate(value, frame.Run);
    }

    public override bool Run(Value input, JqFrame frame, JqSink sink) =>
        IsSingle ? base.Run(input, frame, sink) : body.Run(input, frame, new JqCallbackSink(value => Emit(value, frame.Run, sink)));

    private bool Emit(Value value, JqRun run, JqSink sink)
    {
        var negated = Negate(value, run);
        return !negated.IsUndefined && sink.Emit(negated);
    }

    private Value Negate(Value value, JqRun run)
    {
        if (!JqNumber.Is(value))
        {
            return run.Fail(Span, "cannot use {0} as number", value);
        }

        return value.IsInteger ? Value.From(-value.AsBigInteger) : Value.From(-JqNumber.ToDouble(value));
    }
}
