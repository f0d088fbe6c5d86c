namespace Semconv.Core.Syntax.Vocabulary;

/// <summary>Whether a signal carries an attribute.</summary>
/// <remarks>The text is a condition or an explanation; only <see cref="RequirementLevelKind.ConditionallyRequired"/> always has one.</remarks>
public sealed record RequirementLevel(RequirementLevelKind Kind, string? Text = null);
