namespace Semconv.Templating.Jinja.Syntax;

/// <summary>A name that is taken from a template, and what it is called here.</summary>
internal sealed record ImportedName(string Name, string Alias);
