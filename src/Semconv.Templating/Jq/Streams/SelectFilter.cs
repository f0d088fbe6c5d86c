using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Streams;

/// <summary><c>select(f)</c>: the input, once for every true output.</summary>
internal sealed class SelectFilter(TextSpan span, JqFilter test) : JqFilter(span)
{
    public override bool IsSingle => false;

    public override bool Run(Value input, JqFrame frame, JqSink sink)
    {
        if (!test.IsSingle)
        {
            return test.Run(input, frame, new JqCallbackSink(value => !JqTruth.Of(value) || sink.Emit(input)));
        }

        var value = test.Evaluate(input, frame);
        return !value.IsUndefined && (!JqTruth.Of(value) || sink.Emit(input));
    }

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink) =>
        test.Run(input, frame, new JqCallbackSink(value => !JqTruth.Of(value) || sink(path, input)));

    /// <summary>Every false output leaves the input as it is, as <c>if</c> with <c>empty</c> does.</summary>
    public override bool Update(Value input, JqFrame frame, JqUpdate update, JqSink sink) =>
        test.Run(input, frame, new JqCallbackSink(value => JqTruth.Of(value) ? update(input, sink) : sink.Emit(input)));
}
