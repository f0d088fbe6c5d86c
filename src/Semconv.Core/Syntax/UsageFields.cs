using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text;

namespace Semconv.Core.Syntax;

/// <summary>The keys that say how a signal uses an attribute; null where the file does not write the key.</summary>
public sealed record UsageFields
{
    public static UsageFields None { get; } = new();

    public Located<RequirementLevel>? RequirementLevel { get; init; }

    public Located<bool>? SamplingRelevant { get; init; }

    /// <summary>Only in definition/1.</summary>
    public Located<string>? Tag { get; init; }

    /// <summary>Only in definition/1; definition/2 has two lists instead.</summary>
    public Located<EntityRole>? Role { get; init; }
}
