using System.Collections.Immutable;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Calls;

/// <summary>A call of a library function with any number of results for every combination of arguments.</summary>
internal sealed class StreamFunctionFilter(TextSpan span, JqStreamFunction function, ImmutableArray<JqFilter> arguments) : JqFilter(span)
{
    public override bool IsSingle => false;

    public override bool Run(Value input, JqFrame frame, JqSink sink) =>
        new JqProduct(arguments, input, frame, values => function(new JqCallSite(Span, frame.Run), input, values, sink)).Run();
}
