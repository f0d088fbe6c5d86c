using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Evaluation;

/// <summary>What an assignment puts in the place of a value: any number of values.</summary>
internal delegate bool JqUpdate(Value value, JqSink sink);
