using Semconv.Templating.Jq.Evaluation;

namespace Semconv.Templating.Jq.Paths;

/// <summary>Where the outputs of a path go, with the run that they belong to.</summary>
internal readonly record struct PathOutput(JqRun Run, JqPathSink Sink);
