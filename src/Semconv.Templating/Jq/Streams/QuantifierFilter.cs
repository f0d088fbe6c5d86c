using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Streams;

/// <summary><c>any(f; p)</c> and <c>all(f; p)</c>: stops at the first output that decides.</summary>
internal sealed class QuantifierFilter(TextSpan span, bool isAny, JqFilter source, JqFilter test) : JqFilter(span)
{
    public override bool IsSingle => true;

    public override Value Evaluate(Value input, JqFrame frame)
    {
        var isDecided = false;
        var decide = new JqCallbackSink(value =>
        {
            isDecided = JqTruth.Of(value) == isAny;
            return !isDecided;
        });
        var goesOn = source.Run(input, frame, new JqCallbackSink(value => test.Run(value, frame, decide)));
        return goesOn || isDecided ? Value.From(isDecided == isAny) : Value.Undefined;
    }
}
