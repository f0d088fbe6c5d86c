namespace Semconv.Templating.Jinja.Syntax;

/// <summary>A parameter of a macro.</summary>
internal sealed record MacroParameter(string Name, Expression? Default);
