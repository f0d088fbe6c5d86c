using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Evaluation;

/// <summary>A call in tail position that its caller runs after returning, so that the stack does not grow.</summary>
internal struct JqTail
{
    public JqFilter? Body { get; set; }

    public JqFrame? Frame { get; set; }

    public Value Input { get; set; }
}
