using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Streams;

/// <summary><c>error(f)</c>: throws the outputs; also where places are asked for.</summary>
internal sealed class ErrorFilter(TextSpan span, JqFilter body) : JqFilter(span)
{
    public override bool IsSingle => false;

    public override bool Run(Value input, JqFrame frame, JqSink sink) => Throw(input, frame);

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink) => Throw(input, frame);

    public override bool Update(Value input, JqFrame frame, JqUpdate update, JqSink sink) => Throw(input, frame);

    private bool Throw(Value input, JqFrame frame) =>
        body.Run(input, frame, new JqCallbackSink(payload => !frame.Run.Throw(Span, payload).IsUndefined));
}
