namespace Semconv.Templating.Jinja.Parsing;

/// <summary>One thing that statements do to the names in scope.</summary>
internal readonly record struct BindingStep(BindingStepKind Kind, string Name);
