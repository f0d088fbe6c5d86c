namespace Semconv.Templating.Jinja.Syntax;

/// <summary>One argument of a call; a keyword argument has a name.</summary>
internal sealed record CallArgument(ArgumentKind Kind, string? Name, Expression Value);
