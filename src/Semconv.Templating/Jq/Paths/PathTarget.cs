using Semconv.Templating.Jq.Evaluation;

namespace Semconv.Templating.Jq.Paths;

/// <summary>What happens to the values at the end of a path, with the run that they belong to.</summary>
internal readonly record struct PathTarget(JqRun Run, JqUpdate Update);
