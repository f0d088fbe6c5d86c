using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Evaluation;

/// <summary>Takes the outputs of a filter, one by one.</summary>
/// <remarks>
/// What follows a filter runs inside <see cref="Emit"/>, so that emitting deepens the stack as calls do: sinks that run
/// filters look whether there is room.
/// </remarks>
internal abstract class JqSink
{
    /// <summary>False when no more outputs are wanted, for whatever reason.</summary>
    public abstract bool Emit(Value value);
}
