using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Streams;

/// <summary><c>add(f)</c>: the sum of all outputs, null without any. Strings, lists and objects are collected and joined once.</summary>
internal sealed class AddFilter(TextSpan span, JqFilter body) : JqFilter(span)
{
    public override bool IsSingle => true;

    public override Value Evaluate(Value input, JqFrame frame)
    {
        var run = frame.Run;
        var sum = new JqSum(Span, run);
        return body.Run(input, frame, sum) ? sum.ToValue() : Value.Undefined;
    }
}
