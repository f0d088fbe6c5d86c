using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary><c>f |= g</c>, <c>f = g</c> and <c>f op= g</c>. The last two run <c>g</c> on the whole input.</summary>
internal sealed class AssignFilter(TextSpan span, string symbol, JqFilter target, JqFilter source) : JqFilter(span)
{
    public override bool IsSingle => false;

    public override bool Run(Value input, JqFrame frame, JqSink sink)
    {
        if (symbol == "|=")
        {
            return target.Update(input, frame, (old, inner) => source.Run(old, frame, inner), sink);
        }

        return source.Run(input, frame, new JqCallbackSink(value =>
            target.Update(input, frame, (old, inner) => Emit(old, value, frame.Run, inner), sink)));
    }

    private bool Emit(Value old, Value value, JqRun run, JqSink sink)
    {
        var result = symbol switch
        {
            "=" => value,
            "//=" => JqTruth.Of(old) ? old : value,
            _ => ArithmeticFilter.Calculate(Span, symbol[0], old, value, run),
        };
        return !result.IsUndefined && sink.Emit(result);
    }
}
