namespace Semconv.Core.Validation.Packages;

/// <summary>What a <see cref="RegistryItem"/> is.</summary>
internal enum ItemKind
{
    AttributeGroup,
    Span,
    Metric,
    Event,
    Entity,
}
