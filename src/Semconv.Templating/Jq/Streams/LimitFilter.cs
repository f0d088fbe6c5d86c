using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Streams;

/// <summary><c>limit(n; f)</c>, and <c>first(f)</c> as a limit of one.</summary>
internal sealed class LimitFilter(TextSpan span, JqFilter count, JqFilter body) : JqFilter(span)
{
    public override bool IsSingle => false;

    public override bool Run(Value input, JqFrame frame, JqSink sink) =>
        ForCounts(input, frame, (limit, keep) => body.Run(input, frame, new JqCallbackSink(value => keep(sink.Emit(value)))));

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink) =>
        ForCounts(input, frame, (limit, keep) => body.RunPaths(path, input, frame, (outputPath, value) => keep(sink(outputPath, value))));

    /// <summary>Runs the action with a function that each output goes through: it says whether the body goes on.</summary>
    private bool ForCounts(Value input, JqFrame frame, Func<long, Func<bool, bool>, bool> action) =>
        count.Run(input, frame, new JqCallbackSink(value =>
        {
            if (!JqNumber.Is(value))
            {
                return !frame.Run.Fail(Span, "cannot use {0} as number", value).IsUndefined;
            }

            var left = (long)Math.Clamp(JqNumber.ToDouble(value), long.MinValue, 1e18);
            if (left <= 0)
            {
                return true;
            }

            var isFull = false;
            var stopped = false;
            var goesOn = action(left, wanted =>
            {
                stopped = !wanted;
                isFull = --left <= 0;
                return wanted && !isFull;
            });
            return goesOn || (isFull && !stopped);
        }));
}
