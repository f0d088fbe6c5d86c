using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary><c>label $name | f</c></summary>
internal sealed class LabelFilter(TextSpan span, int slot, JqFilter body) : JqFilter(span)
{
    public override bool IsSingle => false;

    public override bool Run(Value input, JqFrame frame, JqSink sink) => Guard(frame, () => body.Run(input, frame, sink));

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink) =>
        Guard(frame, () => body.RunPaths(path, input, frame, sink));

    private bool Guard(JqFrame frame, Func<bool> action)
    {
        var run = frame.Run;
        var label = run.NextLabel();
        var previous = frame.Slots[slot];
        frame.Slots[slot] = Value.From(label);
        var goesOn = action();
        frame.Slots[slot] = previous;
        if (goesOn || run.BreakTarget != label)
        {
            return goesOn;
        }

        run.BreakTarget = null;
        return true;
    }
}
