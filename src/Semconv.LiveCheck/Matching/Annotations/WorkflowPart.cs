using System.Collections.Immutable;

namespace Semconv.LiveCheck.Matching.Annotations;

/// <summary>The part that spans of a type play in a workflow.</summary>
/// <param name="Role">What the span stands for.</param>
/// <param name="InstanceKey">The key whose value is the id of the instance; null when such spans do not say.</param>
/// <param name="Continued">The value of an attribute by which an orchestration tells that another generation goes on; null when none does.</param>
public sealed record WorkflowPart(WorkflowRole Role, string? InstanceKey, KeyValuePair<string, string>? Continued)
{
    /// <summary>The values that <see cref="Continued"/> may have.</summary>
    public static ImmutableArray<string> Roles { get; } = ["create", "orchestration", "activity", "timer", "work"];
}
