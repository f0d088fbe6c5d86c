using System.Collections.Immutable;
using Semconv.Core.Yaml;
using Semconv.Text;

namespace Semconv.Core.Syntax.Vocabulary;

/// <summary>One named value of an <see cref="EnumType"/>. Equal by content: the places do not count.</summary>
/// <remarks>The value is a bool, int, float or string scalar; it is the id as a string when the file gives no value.</remarks>
public sealed record EnumMember(string Id, YamlScalar Value)
{
    /// <summary>Where the id is written.</summary>
    public required Location Location { get; init; }

    public string? Brief { get; init; }

    public string? Note { get; init; }

    public Located<Stability>? Stability { get; init; }

    public Deprecation? Deprecated { get; init; }

    public YamlMapping? Annotations { get; init; }

    /// <summary>Keys that the file writes with a value that was reported as wrong: they are not missing.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    public bool Equals(EnumMember? other) =>
        other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && YamlComparer.Instance.Equals(Value, other.Value)
        && string.Equals(Brief, other.Brief, StringComparison.Ordinal)
        && string.Equals(Note, other.Note, StringComparison.Ordinal)
        && Stability?.Value == other.Stability?.Value
        && Deprecated == other.Deprecated
        && YamlComparer.Instance.Equals(Annotations, other.Annotations);

    public override int GetHashCode() => HashCode.Combine(Id, Brief, Note);
}
