namespace Semconv.Templating.Jinja.Parsing;

/// <summary>One thing that statements do to the names in scope.</summary>
internal sealed record BindingStep(BindingStepKind Kind, string Name);
