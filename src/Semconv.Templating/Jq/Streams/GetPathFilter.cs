using System.Collections.Immutable;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Streams;

/// <summary><c>getpath($path)</c>, which is a place too.</summary>
internal sealed class GetPathFilter(TextSpan span, JqFilter paths) : JqFilter(span)
{
    public override bool IsSingle => false;

    public override bool Run(Value input, JqFrame frame, JqSink sink) =>
        ForPaths(input, frame, keys =>
        {
            var value = input;
            foreach (var key in keys)
            {
                value = JqAccess.Index(value, key, Span, frame.Run);
                if (value.IsUndefined)
                {
                    return false;
                }
            }

            return sink.Emit(value);
        });

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink) =>
        ForPaths(input, frame, keys =>
        {
            var (value, end) = (input, path);
            foreach (var key in keys)
            {
                value = JqAccess.Index(value, key, Span, frame.Run);
                if (value.IsUndefined)
                {
                    return false;
                }

                end = new JqPath(end, key);
            }

            return sink(end, value);
        });

    public override bool Update(Value input, JqFrame frame, JqUpdate update, JqSink sink)
    {
        var all = new List<ImmutableArray<Value>>();
        var goesOn = ForPaths(input, frame, keys =>
        {
            all.Add(keys);
            return true;
        });
        return goesOn && UpdateFrom(0, input);

        bool UpdateFrom(int index, Value value) => index == all.Count
            ? sink.Emit(value)
            : UpdateKeys(all[index], value, new Paths.PathTarget(frame.Run, update), new JqCallbackSink(updated => UpdateFrom(index + 1, updated)));
    }

    private bool UpdateKeys(ImmutableArray<Value> keys, Value value, Paths.PathTarget target, JqSink sink)
    {
        if (keys.IsEmpty)
        {
            return target.Update(value, sink);
        }

        var updates = new JqUpdates(Span, target.Run, (old, inner) => UpdateKeys(keys[1..], old, target, inner));
        var updated = updates.Index(value, keys[0], isOptional: false);
        return !updated.IsUndefined && sink.Emit(updated);
    }

    private bool ForPaths(Value input, JqFrame frame, Func<ImmutableArray<Value>, bool> action) =>
        paths.Run(input, frame, new JqCallbackSink(path =>
            path.Kind == ValueKind.Sequence
                ? action(path.AsSequence)
                : !frame.Run.Fail(Span, JqAccess.NotIterable, path).IsUndefined));
}
