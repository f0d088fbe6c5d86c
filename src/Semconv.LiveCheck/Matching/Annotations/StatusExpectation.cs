using System.Collections.Immutable;
using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Matching.Annotations;

/// <summary>When the status of a span has to be error.</summary>
/// <param name="ErrorWhen">Each of them alone is enough.</param>
/// <param name="Level">The level of the finding.</param>
public sealed record StatusExpectation(ImmutableArray<StatusExpectation.Condition> ErrorWhen, FindingLevel Level)
{
    /// <summary>A reason for the status error.</summary>
    public abstract record Condition
    {
        private protected Condition()
        {
        }
    }

    /// <summary>A span below has the status error.</summary>
    public sealed record ChildError : Condition;

    /// <summary>An attribute has one of these values; none: any value.</summary>
    public sealed record AttributeValue(string Key, ImmutableArray<string> Values) : Condition;
}
