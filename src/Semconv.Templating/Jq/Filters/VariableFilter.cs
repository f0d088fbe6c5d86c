using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary><c>$name</c>, after the name became a place in a frame.</summary>
internal sealed class VariableFilter(TextSpan span, int levels, int slot) : JqFilter(span)
{
    public override bool IsSingle => true;

    public override Value Evaluate(Value input, JqFrame frame) => frame.Up(levels).Slots[slot];
}
