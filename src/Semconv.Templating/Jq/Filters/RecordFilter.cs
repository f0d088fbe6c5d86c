using System.Collections.Immutable;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary><c>{key: value}</c>; the operands are keys and values in turn.</summary>
internal sealed class RecordFilter(TextSpan span, ImmutableArray<JqFilter> operands) : JqFilter(span)
{
    public override bool IsSingle { get; } = JqProduct.AllSingle(operands);

    public override Value Evaluate(Value input, JqFrame frame)
    {
        var values = JqProduct.EvaluateAll(operands, input, frame);
        return values is null ? Value.Undefined : Build(values);
    }

    public override bool Run(Value input, JqFrame frame, JqSink sink) =>
        IsSingle ? base.Run(input, frame, sink) : new JqProduct(operands, input, frame, values => sink.Emit(Build(values))).Run();

    private static Value Build(Value[] values)
    {
        var builder = new ValueMapBuilder(values.Length / 2);
        for (var index = 0; index < values.Length; index += 2)
        {
            builder.Set(JqNumber.Normalize(values[index]), values[index + 1]);
        }

        return Value.From(builder.ToMap());
    }
}
