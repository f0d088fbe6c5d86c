using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Evaluation;

/// <summary>A sink made of a function, for places that are not hot.</summary>
internal sealed class JqCallbackSink(Func<Value, bool> emit) : JqSink
{
    public override bool Emit(Value value) => JqRun.HasStack ? emit(value) : JqRun.OnFreshStack(() => emit(value));
}
