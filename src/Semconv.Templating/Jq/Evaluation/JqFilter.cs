using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Evaluation;

/// <summary>An executable filter. Immutable: everything that changes is in the frame.</summary>
internal abstract class JqFilter(TextSpan span)
{
    public TextSpan Span => span;

    /// <summary>There is always exactly one output or an error, so that <see cref="Evaluate"/> can be used.</summary>
    public abstract bool IsSingle { get; }

    /// <summary>The output, or undefined after an error. Only for single filters.</summary>
    public virtual Value Evaluate(Value input, JqFrame frame) =>
        throw new InvalidOperationException("the filter has any number of outputs");

    /// <summary>Gives every output to the sink; false when it or an error stopped the run.</summary>
    public virtual bool Run(Value input, JqFrame frame, JqSink sink)
    {
        var value = Evaluate(input, frame);
        return !value.IsUndefined && sink.Emit(value);
    }

    /// <summary>Like <see cref="Run"/>, as the last thing that the body of a function does.</summary>
    public virtual bool RunTail(Value input, JqFrame frame, JqSink sink, ref JqTail tail) => Run(input, frame, sink);

    /// <summary>Gives every output with its path to the sink.</summary>
    public virtual bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink) => FailPath(input, frame);

    /// <summary>Gives the input to the sink, with every place that this filter points at updated.</summary>
    public virtual bool Update(Value input, JqFrame frame, JqUpdate update, JqSink sink) => FailPath(input, frame);

    private bool FailPath(Value input, JqFrame frame)
    {
        frame.Run.Fail(span, "invalid path expression with input {0}", input);
        return false;
    }
}
