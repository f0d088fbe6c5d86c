using System.Collections.Immutable;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Patterns;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Folds;

/// <summary>
/// <c>reduce</c> and <c>foreach</c>. Every output of the update goes on with the rest of the source, depth first; as long
/// as there is one output each time, this is a loop over a source that is never stored.
/// </summary>
internal sealed class FoldFilter(TextSpan span, JqFilter source, BoundPattern pattern, FoldParts parts) : JqFilter(span)
{
    public override bool IsSingle => false;

    public override bool Run(Value input, JqFrame frame, JqSink sink) =>
        parts.Start.Run(input, frame, new JqCallbackSink(start => new FoldLoop(parts, frame, sink, Span).Run(start, source, pattern, input)));

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink) =>
        Snapshots(input, frame) is { } snapshots
        && parts.Start.RunPaths(path, input, frame, (startPath, start) => PathsFrom(snapshots, startPath, start, new Paths.PathOutput(frame.Run, sink), frame));

    public override bool Update(Value input, JqFrame frame, JqUpdate update, JqSink sink) =>
        Snapshots(input, frame) is { } snapshots
        && parts.Start.Update(input, frame, (start, inner) => UpdateFrom(snapshots, start, new FoldUpdate(frame, update), inner), sink);

    /// <summary>The slots of the pattern for every match of the source; null after an error.</summary>
    private ImmutableArray<Value[]>? Snapshots(Value input, JqFrame frame)
    {
        var snapshots = ImmutableArray.CreateBuilder<Value[]>();
        var goesOn = source.Run(input, frame, new JqCallbackSink(value => pattern.Bind(value, frame, () =>
        {
            snapshots.Add(FoldSlots.Save(frame, parts.Slots));
            return true;
        })));
        return goesOn ? snapshots.DrainToImmutable() : null;
    }

    private bool PathsFrom(ImmutableArray<Value[]> rest, JqPath? path, Value value, Paths.PathOutput output, JqFrame frame)
    {
        if (rest.IsEmpty)
        {
            return !parts.IsReduce || output.Sink(path, value);
        }

        return FoldSlots.With(frame, parts.Slots, rest[0], () => parts.Update.RunPaths(path, value, frame, (nextPath, next) =>
            (parts.IsReduce || Project(nextPath, next, output, frame))
            && frame.Run.Recurse(Span, () => PathsFrom(rest[1..], nextPath, next, output, frame))));
    }

    private bool Project(JqPath? path, Value value, Paths.PathOutput output, JqFrame frame) =>
        parts.Project is null ? output.Sink(path, value) : parts.Project.RunPaths(path, value, frame, output.Sink);

    private bool UpdateFrom(ImmutableArray<Value[]> rest, Value value, FoldUpdate context, JqSink sink)
    {
        if (rest.IsEmpty)
        {
            return parts.IsReduce ? context.Update(value, sink) : sink.Emit(value);
        }

        var frame = context.Frame;
        return FoldSlots.With(frame, parts.Slots, rest[0], () => parts.Update.Update(
            value,
            frame,
            (next, inner) =>
            {
                var following = new JqCallbackSink(after => frame.Run.Recurse(Span, () => UpdateFrom(rest[1..], after, context, inner)));
                return parts.IsReduce ? following.Emit(next)
                    : parts.Project is null ? context.Update(next, following)
                    : parts.Project.Update(next, frame, context.Update, following);
            },
            sink));
    }

    private readonly record struct FoldUpdate(JqFrame Frame, JqUpdate Update);
}
