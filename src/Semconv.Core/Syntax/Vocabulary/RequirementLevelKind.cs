namespace Semconv.Core.Syntax.Vocabulary;

/// <summary>The levels of <see cref="RequirementLevel"/>.</summary>
public enum RequirementLevelKind
{
    Required,
    ConditionallyRequired,
    Recommended,
    OptIn,
}
