using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary><c>break $name</c></summary>
internal sealed class BreakFilter(TextSpan span, int levels, int slot) : JqFilter(span)
{
    public override bool IsSingle => false;

    public override bool Run(Value input, JqFrame frame, JqSink sink) => Break(frame);

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink) => Break(frame);

    private bool Break(JqFrame frame)
    {
        frame.Run.BreakTarget = frame.Up(levels).Slots[slot].AsInt;
        return false;
    }
}
