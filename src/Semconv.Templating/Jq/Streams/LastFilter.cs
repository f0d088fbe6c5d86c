using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Streams;

/// <summary><c>last(f)</c></summary>
internal sealed class LastFilter(TextSpan span, JqFilter body) : JqFilter(span)
{
    public override bool IsSingle => false;

    public override bool Run(Value input, JqFrame frame, JqSink sink)
    {
        var last = Value.Undefined;
        var goesOn = body.Run(input, frame, new JqCallbackSink(value =>
        {
            last = value;
            return true;
        }));
        return goesOn && (last.IsUndefined || sink.Emit(last));
    }

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink)
    {
        JqPath? lastPath = null;
        var last = Value.Undefined;
        var goesOn = body.RunPaths(path, input, frame, (outputPath, value) =>
        {
            (lastPath, last) = (outputPath, value);
            return true;
        });
        return goesOn && (last.IsUndefined || sink(lastPath, last));
    }
}
