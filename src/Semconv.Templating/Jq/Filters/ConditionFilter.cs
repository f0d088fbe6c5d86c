using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary><c>if c then f else g end</c>; <c>elif</c> is a condition in the place of <c>g</c>.</summary>
internal sealed class ConditionFilter(TextSpan span, JqFilter test, JqFilter then, JqFilter otherwise) : JqFilter(span)
{
    public override bool IsSingle { get; } = test.IsSingle && then.IsSingle && otherwise.IsSingle;

    public override Value Evaluate(Value input, JqFrame frame)
    {
        var value = test.Evaluate(input, frame);
        return value.IsUndefined ? value : Choose(value).Evaluate(input, frame);
    }

    public override bool Run(Value input, JqFrame frame, JqSink sink)
    {
        if (!test.IsSingle)
        {
            return test.Run(input, frame, new JqCallbackSink(value => Choose(value).Run(input, frame, sink)));
        }

        var value = test.Evaluate(input, frame);
        return !value.IsUndefined && Choose(value).Run(input, frame, sink);
    }

    public override bool RunTail(Value input, JqFrame frame, JqSink sink, ref JqTail tail)
    {
        if (test.IsSingle)
        {
            var value = test.Evaluate(input, frame);
            return !value.IsUndefined && Choose(value).RunTail(input, frame, sink, ref tail);
        }

        var values = new JqCollectingSink(frame.Run);
        var goesOn = test.Run(input, frame, values);
        if (goesOn && values.Count == 1)
        {
            return Choose(values.ToImmutable()[0]).RunTail(input, frame, sink, ref tail);
        }

        var error = frame.Run.Error is null ? null : frame.Run.TakeError();
        foreach (var value in values.ToImmutable())
        {
            if (!Choose(value).Run(input, frame, sink))
            {
                return false;
            }
        }

        if (error is not null)
        {
            frame.Run.Raise(error);
        }

        return goesOn;
    }

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink) =>
        test.Run(input, frame, new JqCallbackSink(value => Choose(value).RunPaths(path, input, frame, sink)));

    public override bool Update(Value input, JqFrame frame, JqUpdate update, JqSink sink) =>
        test.Run(input, frame, new JqCallbackSink(value => Choose(value).Update(input, frame, update, sink)));

    private JqFilter Choose(Value value) => JqTruth.Of(value) ? then : otherwise;
}
