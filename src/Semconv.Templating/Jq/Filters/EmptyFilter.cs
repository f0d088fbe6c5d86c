using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary><c>empty</c>: no outputs, no places.</summary>
internal sealed class EmptyFilter(TextSpan span) : JqFilter(span)
{
    public override bool IsSingle => false;

    public override bool Run(Value input, JqFrame frame, JqSink sink) => true;

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink) => true;

    public override bool Update(Value input, JqFrame frame, JqUpdate update, JqSink sink) => sink.Emit(input);
}
