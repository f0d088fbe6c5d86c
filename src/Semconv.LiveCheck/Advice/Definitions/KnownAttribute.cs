using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.LiveCheck.Advice.Definitions;

/// <summary>An attribute of the registry, in its own words or in those of the first signal that uses it.</summary>
/// <param name="Definition">What the registry says about it.</param>
/// <param name="IsForeign">Whether only a dependency defines it, so that it counts for nothing in the coverage.</param>
internal sealed record KnownAttribute(AttributeDefinition Definition, bool IsForeign)
{
    public string Key => Definition.Key;

    public bool IsTemplate { get; } = Definition.Type is TemplateType;

    public EmittedForm Emitted { get; } = EmittedForm.Of(Definition);

    /// <summary>Whether it is among those that a program can still be expected to send.</summary>
    public bool IsCounted => !IsForeign && !Definition.IsDeprecated;
}
