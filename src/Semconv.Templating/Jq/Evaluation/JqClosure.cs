namespace Semconv.Templating.Jq.Evaluation;

/// <summary>A filter given as an argument, and the frame in which it was written.</summary>
internal sealed record JqClosure(JqFilter Body, JqFrame Frame);
