using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary><c>try f catch g</c> and <c>f?</c>: catches errors of <c>f</c>, but not of what takes its outputs.</summary>
internal sealed class TryFilter(TextSpan span, JqFilter body, JqFilter? handler) : JqFilter(span)
{
    public override bool IsSingle => false;

    public override bool Run(Value input, JqFrame frame, JqSink sink)
    {
        var guard = new Guard(sink);
        if (body.Run(input, frame, guard))
        {
            return true;
        }

        var run = frame.Run;
        if (guard.Stopped || run.Error is null)
        {
            return false;
        }

        var error = run.TakeError();
        return handler is null || handler.Run(error.Payload, frame, sink);
    }

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink)
    {
        var stopped = false;
        var goesOn = body.RunPaths(path, input, frame, (outputPath, output) =>
        {
            stopped = !sink(outputPath, output);
            return !stopped;
        });
        var run = frame.Run;
        if (goesOn || stopped || run.Error is null)
        {
            return goesOn;
        }

        var error = run.TakeError();
        return handler is null || handler.Run(error.Payload, frame, new JqCallbackSink(payload => !run.Throw(Span, payload).IsUndefined));
    }

    private sealed class Guard(JqSink sink) : JqSink
    {
        public bool Stopped { get; private set; }

        public override bool Emit(Value value)
        {
            Stopped = !sink.Emit(value);
            return !Stopped;
        }
    }
}
