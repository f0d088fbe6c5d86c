using System.Collections.Immutable;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Calls;

/// <summary>A call of a library function with one result for every combination of arguments.</summary>
internal sealed class ValueFunctionFilter(TextSpan span, JqValueFunction function, ImmutableArray<JqFilter> arguments) : JqFilter(span)
{
    public override bool IsSingle { get; } = JqProduct.AllSingle(arguments);

    public override Value Evaluate(Value input, JqFrame frame)
    {
        var values = JqProduct.EvaluateAll(arguments, input, frame);
        return values is null ? Value.Undefined : function(new JqCallSite(Span, frame.Run), input, values);
    }

    public override bool Run(Value input, JqFrame frame, JqSink sink)
    {
        if (IsSingle)
        {
            return base.Run(input, frame, sink);
        }

        return new JqProduct(arguments, input, frame, values =>
        {
            var result = function(new JqCallSite(Span, frame.Run), input, values);
            return !result.IsUndefined && sink.Emit(result);
        }).Run();
    }
}
