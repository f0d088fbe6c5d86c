using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Streams;

/// <summary><c>skip(n; f)</c></summary>
internal sealed class SkipFilter(TextSpan span, JqFilter count, JqFilter body) : JqFilter(span)
{
    public override bool IsSingle => false;

    public override bool Run(Value input, JqFrame frame, JqSink sink) =>
        ForCounts(input, frame, isOver => body.Run(input, frame, new JqCallbackSink(value => !isOver() || sink.Emit(value))));

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink) =>
        ForCounts(input, frame, isOver => body.RunPaths(path, input, frame, (outputPath, value) => !isOver() || sink(outputPath, value)));

    private bool ForCounts(Value input, JqFrame frame, Func<Func<bool>, bool> action) =>
        count.Run(input, frame, new JqCallbackSink(value =>
        {
            if (!JqNumber.Is(value))
            {
                return !frame.Run.Fail(Span, "cannot use {0} as number", value).IsUndefined;
            }

            var left = JqNumber.ToDouble(value);
            return action(() => left-- <= 0);
        }));
}
