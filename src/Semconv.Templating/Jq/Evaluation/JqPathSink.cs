using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Evaluation;

/// <summary>Takes the outputs of a filter together with the paths that lead to them; false when no more are wanted.</summary>
internal delegate bool JqPathSink(JqPath? path, Value value);
