using System.Collections.Immutable;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text;

namespace Semconv.Core.Syntax;

/// <summary>An entry of <c>groups:</c> of definition/1, exactly as its file says it; null where the file does not write the key.</summary>
public sealed record GroupDeclaration
{
    public required Located<string> Id { get; init; }

    public required CommonFields Common { get; init; }

    public Located<GroupType>? Type { get; init; }

    public Located<string>? Prefix { get; init; }

    public Located<string>? Extends { get; init; }

    /// <summary>Only <see cref="AttributeDeclaration"/> and <see cref="AttributeReference"/>.</summary>
    public ImmutableArray<AttributeUse> Attributes { get; init; } = [];

    public ImmutableArray<EntityAssociation> EntityAssociations { get; init; } = [];

    public Located<SpanKind>? SpanKind { get; init; }

    public ImmutableArray<Located<string>> Events { get; init; } = [];

    public Located<string>? MetricName { get; init; }

    public Located<Instrument>? Instrument { get; init; }

    public Located<string>? Unit { get; init; }

    /// <summary>The name of an event, the type of an entity or the name of a span.</summary>
    public Located<string>? Name { get; init; }

    public Located<string>? DisplayName { get; init; }

    public BodyFieldDeclaration? Body { get; init; }

    /// <summary>Not part of the language, but Weaver reads it.</summary>
    public Located<GroupVisibility>? Visibility { get; init; }

    /// <summary>Not part of the language, but Weaver reads it: what <c>ref_group</c> is in definition/2.</summary>
    public ImmutableArray<Located<string>> IncludeGroups { get; init; } = [];

    /// <summary>Not part of the language, but Weaver reads it.</summary>
    public Located<SignalRequirementLevel>? RequirementLevel { get; init; }

    /// <summary>Keys that the file writes with a value that was reported as wrong: they are not missing.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>Whether the file writes no type, or one that exists: rules that depend on the type can be asked.</summary>
    public bool HasKnownType => !Unread.Contains("type", StringComparer.Ordinal);

    /// <summary>Whether the file does not write a key. What it writes wrongly is not missing.</summary>
    /// <param name="key">The key.</param>
    /// <param name="isRead">Whether the key has a value here.</param>
    public bool Lacks(string key, bool isRead) => !isRead && HasKnownType && !Unread.Contains(key, StringComparer.Ordinal);
}
