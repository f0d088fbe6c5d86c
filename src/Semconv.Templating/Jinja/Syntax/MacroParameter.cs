namespace Semconv.Templating.Jinja.Syntax;

/// <summary>A parameter of a macro.</summary>
internal readonly record struct MacroParameter(string Name, Expression? Default);
