using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Streams;

/// <summary><c>path(f)</c></summary>
internal sealed class PathOfFilter(TextSpan span, JqFilter body) : JqFilter(span)
{
    public override bool IsSingle => false;

    public override bool Run(Value input, JqFrame frame, JqSink sink) =>
        body.RunPaths(null, input, frame, (path, _) => sink.Emit(JqPath.ToValue(path)));
}
