using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary><c>..</c>: the input and everything in it, outside first; an update goes inside first.</summary>
internal sealed class RecurseFilter(TextSpan span) : JqFilter(span)
{
    public override bool IsSingle => false;

    public override bool Run(Value input, JqFrame frame, JqSink sink)
    {
        if (!sink.Emit(input))
        {
            return false;
        }

        return input.Kind switch
        {
            ValueKind.Sequence => frame.Run.Recurse(Span, () => RunItems(input, frame, sink)),
            ValueKind.Map => frame.Run.Recurse(Span, () => RunEntries(input.AsMap, frame, sink)),
            _ => true,
        };
    }

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink)
    {
        if (!sink(path, input))
        {
            return false;
        }

        return JqIteration.Run(input, (key, item) =>
            frame.Run.Recurse(Span, () => RunPaths(new JqPath(path, key), item, frame, sink)));
    }

    public override bool Update(Value input, JqFrame frame, JqUpdate update, JqSink sink) =>
        frame.Run.Recurse(Span, () =>
        {
            var updates = new JqUpdates(Span, frame.Run, (item, inner) => Update(item, frame, update, inner));
            var updated = updates.Iterate(input, isOptional: true);
            return !updated.IsUndefined && update(updated, sink);
        });

    private bool RunItems(Value input, JqFrame frame, JqSink sink)
    {
        foreach (var item in input.AsSequence)
        {
            if (!Run(item, frame, sink))
            {
                return false;
            }
        }

        return true;
    }

    private bool RunEntries(ValueMap map, JqFrame frame, JqSink sink)
    {
        foreach (var (_, item) in map.Entries)
        {
            if (!Run(item, frame, sink))
            {
                return false;
            }
        }

        return true;
    }
}
