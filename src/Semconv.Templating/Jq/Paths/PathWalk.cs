using System.Collections.Immutable;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Paths;

/// <summary>Goes along the steps of a path with keys that are already computed.</summary>
internal sealed class PathWalk(ImmutableArray<PathStep> steps)
{
    public bool Run(PathCursor cursor, Value[] keys, JqRun run, JqSink sink)
    {
        var value = cursor.Value;
        var key = cursor.Key;
        for (var index = cursor.Step; index < steps.Length; index++)
        {
            var step = steps[index];
            if (step.Kind == PathStepKind.Iterate)
            {
                return Iterate(new PathCursor(index + 1, key, value), keys, run, sink);
            }

            value = Access(step, value, keys, ref key, run);
            if (value.IsUndefined)
            {
                return Recover(step, run);
            }
        }

        return sink.Emit(value);
    }

    public bool RunPaths(PathCursor cursor, JqPath? path, Value[] keys, PathOutput output)
    {
        if (cursor.Step == steps.Length)
        {
            return output.Sink(path, cursor.Value);
        }

        var step = steps[cursor.Step];
        var key = cursor.Key;
        if (step.Kind == PathStepKind.Iterate)
        {
            return JqIteration.IsIterable(cursor.Value)
                ? JqIteration.Run(cursor.Value, (itemKey, item) =>
                    RunPaths(new PathCursor(cursor.Step + 1, key, item), new JqPath(path, itemKey), keys, output))
                : FailIteration(step, cursor.Value, output.Run);
        }

        var pathKey = step.Kind == PathStepKind.Index ? keys[key] : RangeOf(step, keys, key);
        var value = Access(step, cursor.Value, keys, ref key, output.Run);
        return value.IsUndefined
            ? Recover(step, output.Run)
            : RunPaths(new PathCursor(cursor.Step + 1, key, value), new JqPath(path, pathKey), keys, output);
    }

    public bool Update(PathCursor cursor, Value[] keys, PathTarget target, JqSink sink)
    {
        if (cursor.Step == steps.Length)
        {
            return target.Update(cursor.Value, sink);
        }

        var step = steps[cursor.Step];
        var next = cursor.Key + KeyCount(step);
        var updates = new JqUpdates(step.Span, target.Run, (old, inner) =>
            Update(new PathCursor(cursor.Step + 1, next, old), keys, target, inner));
        var updated = step.Kind switch
        {
            PathStepKind.Iterate => updates.Iterate(cursor.Value, step.IsOptional),
            PathStepKind.Index => updates.Index(cursor.Value, keys[cursor.Key], step.IsOptional),
            _ => updates.Slice(cursor.Value, From(step, keys, cursor.Key), To(step, keys, cursor.Key), step.IsOptional),
        };
        return !updated.IsUndefined && sink.Emit(updated);
    }

    private bool Iterate(PathCursor cursor, Value[] keys, JqRun run, JqSink sink)
    {
        var isLast = cursor.Step == steps.Length;
        switch (cursor.Value.Kind)
        {
            case ValueKind.Sequence:
                foreach (var item in cursor.Value.AsSequence)
                {
                    if (!(isLast ? sink.Emit(item) : Run(cursor with { Value = item }, keys, run, sink)))
                    {
                        return false;
                    }
                }

                return true;
            case ValueKind.Map:
                foreach (var (_, item) in cursor.Value.AsMap.Entries)
                {
                    if (!(isLast ? sink.Emit(item) : Run(cursor with { Value = item }, keys, run, sink)))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return FailIteration(steps[cursor.Step - 1], cursor.Value, run);
        }
    }

    private static bool FailIteration(PathStep step, Value value, JqRun run)
    {
        if (!step.IsOptional)
        {
            run.Fail(step.Span, JqAccess.NotIterable, value);
        }

        return step.IsOptional;
    }

    /// <summary>After an error: an optional step swallows it and has no outputs.</summary>
    private static bool Recover(PathStep step, JqRun run)
    {
        if (!step.IsOptional || run.Error is null)
        {
            return false;
        }

        run.TakeError();
        return true;
    }

    private static Value Access(PathStep step, Value value, Value[] keys, ref int key, JqRun run)
    {
        var first = key;
        key += KeyCount(step);
        return step.Kind == PathStepKind.Index
            ? step.Index(value, keys[first], run)
            : JqAccess.Slice(value, From(step, keys, first), To(step, keys, first), step.Span, run);
    }

    private static int KeyCount(PathStep step) => (step.First is null ? 0 : 1) + (step.Second is null ? 0 : 1);

    private static Value From(PathStep step, Value[] keys, int key) => step.First is null ? Value.Undefined : keys[key];

    private static Value To(PathStep step, Value[] keys, int key) =>
        step.Second is null ? Value.Undefined : keys[step.First is null ? key : key + 1];

    private static Value RangeOf(PathStep step, Value[] keys, int key) =>
        JqAccess.Range(From(step, keys, key), To(step, keys, key));
}
