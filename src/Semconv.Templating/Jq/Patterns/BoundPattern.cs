using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Patterns;

/// <summary>What stands behind <c>as</c>, after its variables became slots of a frame.</summary>
internal abstract class BoundPattern
{
    /// <summary>Runs the body once for every way to match, with the slots set; the slots are put back afterwards.</summary>
    public abstract bool Bind(Value value, JqFrame frame, Func<bool> body);
}
