using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary><c>.</c></summary>
internal sealed class IdentityFilter(TextSpan span) : JqFilter(span)
{
    public override bool IsSingle => true;

    public override Value Evaluate(Value input, JqFrame frame) => input;

    public override bool Run(Value input, JqFrame frame, JqSink sink) => sink.Emit(input);

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink) => sink(path, input);

    public override bool Update(Value input, JqFrame frame, JqUpdate update, JqSink sink) => update(input, sink);
}
