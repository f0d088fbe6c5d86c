using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Evaluation;

/// <summary>Takes the outputs of a filter, one by one.</summary>
internal abstract class JqSink
{
    /// <summary>False when no more outputs are wanted, for whatever reason.</summary>
    public abstract bool Emit(Value value);
}
