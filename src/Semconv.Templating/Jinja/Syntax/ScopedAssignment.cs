namespace Semconv.Templating.Jinja.Syntax;

/// <summary>What <c>with</c> assigns for its body.</summary>
internal sealed record ScopedAssignment(AssignmentTarget Target, Expression Value);
