namespace Semconv.Templating.Jq.Syntax;

/// <summary>A parameter of a definition: a filter, or with <c>$</c> a value.</summary>
internal sealed record JqParameter(string Name, bool IsValue);
