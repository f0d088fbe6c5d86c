using System.Collections.Immutable;
using Semconv.Core.Resolution;

namespace Semconv.Core.Validation.Packages;

/// <summary>A signal or a public attribute group of a registry, as far as rules for all of them need it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name or type it has.</param>
/// <param name="Definition">What its file says.</param>
/// <param name="Attributes">What it carries; identity and description of an entity.</param>
internal sealed record RegistryItem(ItemKind Kind, string Name, Definition Definition, ImmutableArray<AttributeUsage> Attributes)
{
    /// <summary>In the words of messages.</summary>
    public string Title => $"{Kind.Words()} '{Name}'";
}
