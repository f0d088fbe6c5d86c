using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary><c>f, g</c></summary>
internal sealed class CommaFilter(TextSpan span, JqFilter left, JqFilter right) : JqFilter(span)
{
    public override bool IsSingle => false;

    public override bool Run(Value input, JqFrame frame, JqSink sink) =>
        left.Run(input, frame, sink) && right.Run(input, frame, sink);

    public override bool RunTail(Value input, JqFrame frame, JqSink sink, ref JqTail tail) =>
        left.Run(input, frame, sink) && right.RunTail(input, frame, sink, ref tail);

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink) =>
        left.RunPaths(path, input, frame, sink) && right.RunPaths(path, input, frame, sink);

    public override bool Update(Value input, JqFrame frame, JqUpdate update, JqSink sink) =>
        left.Update(input, frame, update, new JqCallbackSink(value => right.Update(value, frame, update, sink)));
}
