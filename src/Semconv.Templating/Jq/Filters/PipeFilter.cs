using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary><c>f | g</c></summary>
internal sealed class PipeFilter(TextSpan span, JqFilter left, JqFilter right) : JqFilter(span)
{
    public override bool IsSingle { get; } = left.IsSingle && right.IsSingle;

    public override Value Evaluate(Value input, JqFrame frame)
    {
        var middle = left.Evaluate(input, frame);
        return middle.IsUndefined ? middle : right.Evaluate(middle, frame);
    }

    public override bool Run(Value input, JqFrame frame, JqSink sink)
    {
        if (!left.IsSingle)
        {
            return left.Run(input, frame, new Sink(right, frame, sink));
        }

        var middle = left.Evaluate(input, frame);
        return !middle.IsUndefined && right.Run(middle, frame, sink);
    }

    public override bool RunTail(Value input, JqFrame frame, JqSink sink, ref JqTail tail)
    {
        if (left.IsSingle)
        {
            var middle = left.Evaluate(input, frame);
            return !middle.IsUndefined && right.RunTail(middle, frame, sink, ref tail);
        }

        var held = new HoldingSink(right, frame, sink);
        var goesOn = left.Run(input, frame, held);
        return held.Finish(goesOn, ref tail);
    }

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink) =>
        left.RunPaths(path, input, frame, (middlePath, middle) => right.RunPaths(middlePath, middle, frame, sink));

    public override bool Update(Value input, JqFrame frame, JqUpdate update, JqSink sink) =>
        left.Update(input, frame, (middle, inner) => right.Update(middle, frame, update, inner), sink);

    private sealed class Sink(JqFilter right, JqFrame frame, JqSink sink) : JqSink
    {
        public override bool Emit(Value value) =>
            JqRun.HasStack ? right.Run(value, frame, sink) : JqRun.OnFreshStack(() => right.Run(value, frame, sink));
    }

    /// <summary>Holds one output back, so that the last one can be handled in tail position.</summary>
    private sealed class HoldingSink(JqFilter right, JqFrame frame, JqSink sink) : JqSink
    {
        private Value _held;
        private bool _stopped;

        public override bool Emit(Value value)
        {
            var previous = _held;
            _held = value;
            _stopped = !previous.IsUndefined
                && !(JqRun.HasStack ? right.Run(previous, frame, sink) : JqRun.OnFreshStack(() => right.Run(previous, frame, sink)));
            return !_stopped;
        }

        public bool Finish(bool goesOn, ref JqTail tail)
        {
            if (_stopped || _held.IsUndefined)
            {
                return goesOn;
            }

            if (goesOn)
            {
                return right.RunTail(_held, frame, sink, ref tail);
            }

            if (frame.Run.Error is null)
            {
                return false;
            }

            var error = frame.Run.TakeError();
            if (right.Run(_held, frame, sink))
            {
                frame.Run.Raise(error);
            }

            return false;
        }
    }
}
