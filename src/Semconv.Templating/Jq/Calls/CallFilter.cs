using System.Collections.Immutable;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Calls;

/// <summary>
/// A call of a filter that was defined so many frames up. Arguments for <c>$</c> parameters run before the call, the others
/// where the body calls them.
/// </summary>
internal sealed class CallFilter(TextSpan span, JqFunction function, int levels, ImmutableArray<JqFilter> arguments) : JqFilter(span)
{
    private readonly ImmutableArray<JqFilter> _values =
        [.. arguments.Where((_, index) => function.Parameters[index].IsValue)];

    private readonly bool _hasSingleValues = arguments.Where((_, index) => function.Parameters[index].IsValue).All(static value => value.IsSingle);

    public override bool IsSingle => false;

    public override bool Run(Value input, JqFrame frame, JqSink sink) =>
        ForFrames(input, frame, callee => RunBody(input, callee, sink));

    public override bool RunTail(Value input, JqFrame frame, JqSink sink, ref JqTail tail)
    {
        if (!_hasSingleValues)
        {
            return Run(input, frame, sink);
        }

        var values = JqProduct.EvaluateAll(_values, input, frame);
        if (values is null)
        {
            return false;
        }

        tail = new JqTail { Body = function.Body, Frame = CreateFrame(frame, values), Input = input };
        return true;
    }

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink) =>
        ForFrames(input, frame, callee => frame.Run.Recurse(Span, () => function.Body.RunPaths(path, input, callee, sink)));

    public override bool Update(Value input, JqFrame frame, JqUpdate update, JqSink sink)
    {
        var frames = new List<JqFrame>();
        var goesOn = ForFrames(input, frame, callee =>
        {
            frames.Add(callee);
            return true;
        });
        return goesOn && UpdateFrom(0, input);

        bool UpdateFrom(int index, Value value) => index == frames.Count
            ? sink.Emit(value)
            : frame.Run.Recurse(Span, () =>
                function.Body.Update(value, frames[index], update, new JqCallbackSink(updated => UpdateFrom(index + 1, updated))));
    }

    private bool ForFrames(Value input, JqFrame frame, Func<JqFrame, bool> action)
    {
        if (!_hasSingleValues)
        {
            return new JqProduct(_values, input, frame, values => action(CreateFrame(frame, values))).Run();
        }

        var single = JqProduct.EvaluateAll(_values, input, frame);
        return single is not null && action(CreateFrame(frame, single));
    }

    private bool RunBody(Value input, JqFrame callee, JqSink sink)
    {
        var run = callee.Run;
        if (!run.Enter(Span))
        {
            return false;
        }

        var goesOn = JqRun.HasStack ? RunTails(input, callee, sink) : JqRun.OnFreshStack(() => RunTails(input, callee, sink));
        run.Leave();
        return goesOn;
    }

    /// <summary>Runs the body, and then the calls in tail position, one after the other.</summary>
    private bool RunTails(Value input, JqFrame callee, JqSink sink)
    {
        var body = function.Body;
        while (true)
        {
            var tail = default(JqTail);
            var goesOn = body.RunTail(input, callee, sink, ref tail);
            if (!goesOn || tail.Body is null)
            {
                return goesOn;
            }

            if (!callee.Run.Step(Span))
            {
                return false;
            }

            (body, callee, input) = (tail.Body, tail.Frame!, tail.Input);
        }
    }

    /// <summary>A value parameter takes the slot of its number, counted among the value parameters.</summary>
    private JqFrame CreateFrame(JqFrame frame, Value[] values)
    {
        var closures = values.Length == arguments.Length ? [] : new JqClosure[arguments.Length];
        for (var index = 0; index < closures.Length; index++)
        {
            if (!function.Parameters[index].IsValue)
            {
                closures[index] = arguments[index] is ClosureCallFilter passed
                    ? passed.Closure(frame)
                    : new JqClosure(arguments[index], frame);
            }
        }

        var callee = new JqFrame(frame.Run, frame.Up(levels), function.SlotCount, closures);
        values.CopyTo(callee.Slots, 0);
        return callee;
    }
}
