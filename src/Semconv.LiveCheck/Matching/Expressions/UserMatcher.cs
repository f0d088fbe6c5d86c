using System.Collections.Immutable;
using Semconv.Text;

namespace Semconv.LiveCheck.Matching.Expressions;

/// <summary>A matcher as a user writes it in <c>[[live-check.matchers]]</c>, as in Weaver 0.27.</summary>
/// <param name="Id">Its name in reports.</param>
/// <param name="SampleType">The kind of sample that it is about, such as <c>span</c>.</param>
public sealed record UserMatcher(string Id, string SampleType)
{
    /// <summary>When it applies; null: always.</summary>
    public Expression? When { get; init; }

    /// <summary>The signal that a sample is then taken for.</summary>
    public Located<string>? Signal { get; init; }

    /// <summary>Groups whose attributes are then allowed.</summary>
    public ImmutableArray<string> AttributeGroups { get; init; } = [];

    /// <summary>Groups whose attributes are then allowed, and required where the group says so.</summary>
    public ImmutableArray<string> StrictAttributeGroups { get; init; } = [];
}
