using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Streams;

/// <summary><c>map(f)</c></summary>
internal sealed class MapFilter(TextSpan span, JqFilter body) : JqFilter(span)
{
    public override bool IsSingle => true;

    public override Value Evaluate(Value input, JqFrame frame)
    {
        var items = new JqCollectingSink(frame.Run);
        var goesOn = input.Kind switch
        {
            ValueKind.Sequence => MapItems(input, frame, items),
            ValueKind.Map => MapEntries(input.AsMap, frame, items),
            _ => !frame.Run.Fail(Span, JqAccess.NotIterable, input).IsUndefined,
        };
        return goesOn ? items.ToValue() : Value.Undefined;
    }

    private bool MapItems(Value input, JqFrame frame, JqCollectingSink items)
    {
        foreach (var item in input.AsSequence)
        {
            if (!body.Run(item, frame, items))
            {
                return false;
            }
        }

        return true;
    }

    private bool MapEntries(ValueMap map, JqFrame frame, JqCollectingSink items)
    {
        foreach (var (_, item) in map.Entries)
        {
            if (!body.Run(item, frame, items))
            {
                return false;
            }
        }

        return true;
    }
}
