using System.Collections.Immutable;

namespace Semconv.LiveCheck.Expectations;

/// <summary>What has to be seen in a run, as a file of the user says it.</summary>
public sealed record Scenario(ImmutableArray<Expectation> Expectations)
{
    public static Scenario Empty { get; } = new([]);
}
