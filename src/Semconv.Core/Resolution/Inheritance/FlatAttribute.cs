using Semconv.Core.Resolution.Drafts;

namespace Semconv.Core.Resolution.Inheritance;

/// <summary>An attribute of a group whose parents and included groups have been taken in.</summary>
/// <param name="Draft">A definition or a reference, with everything the group says about it.</param>
/// <param name="CopiedFrom">The group from which a definition was inherited; null when it is the group's own, or a reference.</param>
/// <param name="Overridden">What the group says anew about an inherited definition.</param>
/// <remarks>A class: generic code of the platform over a struct of ours is compiled anew in every process.</remarks>
internal sealed record FlatAttribute(AttributeDraft Draft, string? CopiedFrom, AttributeFields Overridden)
{
    /// <summary>What a group gets that inherits from <paramref name="owner"/>.</summary>
    public FlatAttribute InheritedFrom(string owner)
    {
        if (Draft.IsDefinition)
        {
            return new FlatAttribute(Draft, owner, AttributeFields.None);
        }

        // The prefix is that of the owner, so an heir refers to the name that came of it.
        return Draft.PrefixedName is { } name
            ? new FlatAttribute(new AttributeDraft { Name = name, Location = Draft.Location }, null, AttributeFields.None)
            : this;
    }

    public FlatAttribute OverlaidBy(AttributeDraft reference) =>
        this with { Draft = Draft.OverlaidBy(reference), Overridden = Overridden | reference.Said };
}
