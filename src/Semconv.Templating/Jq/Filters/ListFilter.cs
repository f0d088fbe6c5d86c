using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary><c>[f]</c></summary>
internal sealed class ListFilter(TextSpan span, JqFilter body) : JqFilter(span)
{
    public override bool IsSingle => true;

    public override Value Evaluate(Value input, JqFrame frame)
    {
        if (body.IsSingle)
        {
            var item = body.Evaluate(input, frame);
            return item.IsUndefined ? item : Value.From([item]);
        }

        var items = new JqCollectingSink(frame.Run);
        return body.Run(input, frame, items) ? items.ToValue() : Value.Undefined;
    }
}
