using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Calls;

/// <summary>A call of a filter that was given as an argument.</summary>
internal sealed class ClosureCallFilter(TextSpan span, int levels, int index) : JqFilter(span)
{
    public override bool IsSingle => false;

    public JqClosure Closure(JqFrame frame) => frame.Up(levels).Arguments[index];

    public override bool Run(Value input, JqFrame frame, JqSink sink)
    {
        var closure = Closure(frame);
        var run = frame.Run;
        if (!run.Enter(Span))
        {
            return false;
        }

        var goesOn = JqRun.HasStack
            ? closure.Body.Run(input, closure.Frame, sink)
            : JqRun.OnFreshStack(() => closure.Body.Run(input, closure.Frame, sink));
        run.Leave();
        return goesOn;
    }

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink)
    {
        var closure = Closure(frame);
        return frame.Run.Recurse(Span, () => closure.Body.RunPaths(path, input, closure.Frame, sink));
    }

    public override bool Update(Value input, JqFrame frame, JqUpdate update, JqSink sink)
    {
        var closure = Closure(frame);
        return frame.Run.Recurse(Span, () => closure.Body.Update(input, closure.Frame, update, sink));
    }
}
