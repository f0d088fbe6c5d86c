using System.Collections.Immutable;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text;

namespace Semconv.Core.Syntax;

/// <summary>One entry of a list of attributes.</summary>
public abstract record AttributeUse
{
    private protected AttributeUse()
    {
    }

    /// <summary>Where the name is written.</summary>
    public abstract Location Location { get; }
}

/// <summary>Defines an attribute: an entry of the root list of definition/2 (<c>key</c>) or of a group of definition/1 (<c>id</c>).</summary>
public sealed record AttributeDeclaration : AttributeUse
{
    public required Located<string> Key { get; init; }

    public required Located<AttributeType> Type { get; init; }

    public YamlNode? Examples { get; init; }

    public required CommonFields Common { get; init; }

    /// <summary>Only filled in definition/1, where a definition is also the use of its group.</summary>
    public required UsageFields Usage { get; init; }

    /// <summary>Keys that the file writes with a value that was reported as wrong: they are not missing.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    public override Location Location => Key.Location;
}

/// <summary>Uses an attribute that is defined elsewhere, and may say some fields anew.</summary>
public sealed record AttributeReference : AttributeUse
{
    public required Located<string> Ref { get; init; }

    public YamlNode? Examples { get; init; }

    public required CommonFields Common { get; init; }

    public required UsageFields Usage { get; init; }

    /// <summary>Only in definition/1: the resolved name is the prefix of the group and this name.</summary>
    public Located<bool>? Prefix { get; init; }

    public override Location Location => Ref.Location;
}

/// <summary>Takes over all attributes of an attribute group (<c>ref_group</c>); only in definition/2.</summary>
public sealed record GroupReference : AttributeUse
{
    public required Located<string> Group { get; init; }

    public override Location Location => Group.Location;
}
