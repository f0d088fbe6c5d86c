using System.Collections.Immutable;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Patterns;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary><c>f as pattern | g</c></summary>
internal sealed class BindFilter(TextSpan span, JqFilter source, BoundPattern pattern, JqFilter body) : JqFilter(span)
{
    private readonly int _slot = source.IsSingle && pattern is SlotPattern single ? single.Slot : -1;

    public override bool IsSingle { get; } = source.IsSingle && pattern is SlotPattern && body.IsSingle;

    public override Value Evaluate(Value input, JqFrame frame)
    {
        var value = source.Evaluate(input, frame);
        if (value.IsUndefined)
        {
            return value;
        }

        var previous = frame.Slots[_slot];
        frame.Slots[_slot] = value;
        var output = body.Evaluate(input, frame);
        frame.Slots[_slot] = previous;
        return output;
    }

    public override bool Run(Value input, JqFrame frame, JqSink sink)
    {
        if (_slot < 0)
        {
            return source.Run(input, frame, new JqCallbackSink(value =>
                pattern.Bind(value, frame, () => body.Run(input, frame, sink))));
        }

        var value = source.Evaluate(input, frame);
        if (value.IsUndefined)
        {
            return false;
        }

        var previous = frame.Slots[_slot];
        frame.Slots[_slot] = value;
        var goesOn = body.Run(input, frame, sink);
        frame.Slots[_slot] = previous;
        return goesOn;
    }

    /// <summary>In tail position the frame is of no more use to others, so that the slot need not be put back.</summary>
    public override bool RunTail(Value input, JqFrame frame, JqSink sink, ref JqTail tail)
    {
        if (_slot < 0)
        {
            return Run(input, frame, sink);
        }

        var value = source.Evaluate(input, frame);
        if (value.IsUndefined)
        {
            return false;
        }

        frame.Slots[_slot] = value;
        return body.RunTail(input, frame, sink, ref tail);
    }

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink) =>
        source.Run(input, frame, new JqCallbackSink(value =>
            pattern.Bind(value, frame, () => body.RunPaths(path, input, frame, sink))));

    /// <summary>Every binding updates what the one before left.</summary>
    public override bool Update(Value input, JqFrame frame, JqUpdate update, JqSink sink)
    {
        var values = new JqCollectingSink(frame.Run);
        if (!source.Run(input, frame, values))
        {
            return false;
        }

        return UpdateFrom(0, values.ToImmutable(), input, new BindUpdate(frame, update, sink));
    }

    private bool UpdateFrom(int index, ImmutableArray<Value> values, Value input, BindUpdate context)
    {
        if (index == values.Length)
        {
            return context.Sink.Emit(input);
        }

        var next = new JqCallbackSink(updated => UpdateFrom(index + 1, values, updated, context));
        return pattern is SlotPattern
            ? pattern.Bind(values[index], context.Frame, () => body.Update(input, context.Frame, context.Update, next))
            : UpdateMatches(values[index], input, context, next);
    }

    /// <summary>A pattern with computed keys can match in several ways, each of which updates in turn.</summary>
    private bool UpdateMatches(Value value, Value input, BindUpdate context, JqSink next)
    {
        var current = input;
        var goesOn = pattern.Bind(value, context.Frame, () =>
        {
            var updated = new JqCollectingSink(context.Frame.Run);
            var isDone = body.Update(current, context.Frame, context.Update, updated);
            current = updated.Count > 0 ? updated.ToImmutable()[0] : current;
            return isDone;
        });
        return goesOn && next.Emit(current);
    }

    private sealed record BindUpdate(JqFrame Frame, JqUpdate Update, JqSink Sink);
}
