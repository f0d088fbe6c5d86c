using System.Collections.Immutable;
using System.Text;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary>A string with programs; the programs include the conversion to text.</summary>
internal sealed class TextFilter(TextSpan span, ImmutableArray<string> texts, ImmutableArray<JqFilter> programs) : JqFilter(span)
{
    public override bool IsSingle { get; } = JqProduct.AllSingle(programs);

    public override Value Evaluate(Value input, JqFrame frame)
    {
        var values = JqProduct.EvaluateAll(programs, input, frame);
        return values is null ? Value.Undefined : Build(values, frame.Run);
    }

    public override bool Run(Value input, JqFrame frame, JqSink sink) =>
        IsSingle ? base.Run(input, frame, sink) : new JqProduct(programs, input, frame, values => Emit(values, frame.Run, sink)).Run();

    private bool Emit(Value[] values, JqRun run, JqSink sink)
    {
        var text = Build(values, run);
        return !text.IsUndefined && sink.Emit(text);
    }

    private Value Build(Value[] values, JqRun run)
    {
        var builder = new StringBuilder(texts[0]);
        for (var index = 0; index < values.Length; index++)
        {
            builder.Append(JqText.ToText(values[index])).Append(texts[index + 1]);
        }

        return run.AllowsText(builder.Length) ? Value.From(builder.ToString()) : Value.Undefined;
    }
}
