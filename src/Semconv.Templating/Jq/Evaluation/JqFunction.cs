using System.Collections.Immutable;
using Semconv.Templating.Jq.Syntax;

namespace Semconv.Templating.Jq.Evaluation;

/// <summary>A defined filter after binding.</summary>
internal sealed class JqFunction(string name, ImmutableArray<JqParameter> parameters)
{
    public string Name => name;

    public ImmutableArray<JqParameter> Parameters => parameters;

    /// <summary>Set once, when the body is bound; calls inside the body refer to the function before that.</summary>
    public JqFilter Body { get; set; } = null!;

    public int SlotCount { get; set; }
}
