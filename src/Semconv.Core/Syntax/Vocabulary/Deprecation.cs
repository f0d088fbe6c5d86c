using Semconv.Text;

namespace Semconv.Core.Syntax.Vocabulary;

/// <summary>That something is deprecated, and why. Equal by content: the places do not count.</summary>
public sealed record Deprecation(DeprecationReason Reason, string? RenamedTo, string? Note)
{
    public required Location Location { get; init; }

    public Location? RenamedToLocation { get; init; }

    /// <summary>The old form: a text instead of a mapping with a reason.</summary>
    public bool IsText { get; init; }

    /// <summary>The note, or the sentence that stands for it in every output.</summary>
    public string EffectiveNote => Note ?? Reason switch
    {
        DeprecationReason.Renamed => $"Replaced by `{RenamedTo}`.",
        DeprecationReason.Obsoleted => "Obsoleted.",
        DeprecationReason.Uncategorized => "Uncategorized.",
        _ => string.Empty,
    };

    public bool Equals(Deprecation? other) =>
        other is not null
        && Reason == other.Reason
        && string.Equals(RenamedTo, other.RenamedTo, StringComparison.Ordinal)
        && string.Equals(EffectiveNote, other.EffectiveNote, StringComparison.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Reason, RenamedTo, EffectiveNote);
}
