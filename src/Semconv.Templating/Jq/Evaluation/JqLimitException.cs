namespace Semconv.Templating.Jq.Evaluation;

/// <summary>Leaves an operation that knows of no run and has gone beyond a limit; the run ends with its message.</summary>
internal sealed class JqLimitException(string message) : InvalidOperationException(message);
