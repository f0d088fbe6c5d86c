using System.Collections.Immutable;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Paths;

/// <summary>A filter with steps behind it, <c>f.a[0][]?</c>. The keys run on the input of the whole path.</summary>
internal sealed class PathFilter(TextSpan span, JqFilter source, ImmutableArray<PathStep> steps) : JqFilter(span)
{
    private readonly ImmutableArray<JqFilter> _keys = [.. steps.SelectMany(static step => new[] { step.First, step.Second }).OfType<JqFilter>()];
    private readonly PathWalk _walk = new(steps);
    private readonly bool _hasSingleKeys = steps.All(static step => step.First is not { IsSingle: false } && step.Second is not { IsSingle: false });

    public override bool IsSingle { get; } = source.IsSingle && steps.All(static step =>
        step.Kind != PathStepKind.Iterate && !step.IsOptional
        && step.First is not { IsSingle: false } && step.Second is not { IsSingle: false });

    public override Value Evaluate(Value input, JqFrame frame)
    {
        var value = source.Evaluate(input, frame);
        foreach (var step in steps)
        {
            if (value.IsUndefined)
            {
                return value;
            }

            value = step.Kind == PathStepKind.Index
                ? EvaluateIndex(step, value, input, frame)
                : EvaluateSlice(step, value, input, frame);
        }

        return value;
    }

    public override bool Run(Value input, JqFrame frame, JqSink sink)
    {
        if (IsSingle)
        {
            return base.Run(input, frame, sink);
        }

        return source.Run(input, frame, new JqCallbackSink(value =>
            ForKeys(input, frame, keys => _walk.Run(new PathCursor(0, 0, value), keys, frame.Run, sink))));
    }

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink) =>
        source.RunPaths(path, input, frame, (start, value) =>
            ForKeys(input, frame, keys => _walk.RunPaths(new PathCursor(0, 0, value), start, keys, new PathOutput(frame.Run, sink))));

    public override bool Update(Value input, JqFrame frame, JqUpdate update, JqSink sink)
    {
        var combinations = new List<Value[]>();
        var goesOn = ForKeys(input, frame, keys =>
        {
            combinations.Add([.. keys]);
            return true;
        });
        return goesOn && UpdateFrom(0, input);

        bool UpdateFrom(int index, Value value) => index == combinations.Count
            ? sink.Emit(value)
            : source.Update(
                value,
                frame,
                (old, inner) => _walk.Update(new PathCursor(0, 0, old), combinations[index], new PathTarget(frame.Run, update), inner),
                new JqCallbackSink(updated => UpdateFrom(index + 1, updated)));
    }

    private bool ForKeys(Value input, JqFrame frame, Func<Value[], bool> action)
    {
        if (!_hasSingleKeys)
        {
            return new JqProduct(_keys, input, frame, action).Run();
        }

        var keys = JqProduct.EvaluateAll(_keys, input, frame);
        return keys is not null && action(keys);
    }

    private static Value EvaluateIndex(PathStep step, Value value, Value input, JqFrame frame)
    {
        var key = step.First!.Evaluate(input, frame);
        return key.IsUndefined ? key : step.Index(value, key, frame.Run);
    }

    private static Value EvaluateSlice(PathStep step, Value value, Value input, JqFrame frame)
    {
        var from = step.First is null ? Value.None : step.First.Evaluate(input, frame);
        var to = step.Second is null || from.IsUndefined ? Value.None : step.Second.Evaluate(input, frame);
        return from.IsUndefined || to.IsUndefined ? Value.Undefined : JqAccess.Slice(value, from, to, step.Span, frame.Run);
    }
}
