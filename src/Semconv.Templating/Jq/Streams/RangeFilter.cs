using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Filters;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Streams;

/// <summary><c>range(from; to; by)</c>, for everything that can be added and compared.</summary>
internal sealed class RangeFilter(TextSpan span, JqFilter from, JqFilter to, JqFilter? by) : JqFilter(span)
{
    private readonly JqFilter _by = by ?? new ConstantFilter(span, Value.From(1L));

    public override bool IsSingle => false;

    public override bool Run(Value input, JqFrame frame, JqSink sink) =>
        new JqProduct([from, to, _by], input, frame, values => Count(values, frame.Run, sink)).Run();

    private bool Count(Value[] values, JqRun run, JqSink sink)
    {
        var (current, end, step) = (values[0], values[1], values[2]);
        var direction = JqOrder.Compare(step, Value.From(0L));
        while (IsBefore(current, end, direction))
        {
            if (!run.Step(Span) || !sink.Emit(current))
            {
                return false;
            }

            current = ArithmeticFilter.Calculate(Span, '+', current, step, run);
            if (current.IsUndefined)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBefore(Value current, Value end, int direction)
    {
        if (direction == 0)
        {
            return !JqOrder.AreEqual(current, end);
        }

        var order = JqOrder.Compare(current, end);
        return direction > 0 ? order < 0 : order > 0;
    }
}
