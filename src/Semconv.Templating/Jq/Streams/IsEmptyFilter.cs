using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Streams;

/// <summary><c>isempty(f)</c></summary>
internal sealed class IsEmptyFilter(TextSpan span, JqFilter body) : JqFilter(span)
{
    public override bool IsSingle => true;

    public override Value Evaluate(Value input, JqFrame frame)
    {
        var isEmpty = true;
        var goesOn = body.Run(input, frame, new JqCallbackSink(_ => isEmpty = false));
        return goesOn || !isEmpty ? Value.From(isEmpty) : Value.Undefined;
    }
}
