using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Screening;

/// <summary>How much a project lets one rule weigh.</summary>
/// <param name="Id">The rule, as <c>SC2108</c>.</param>
/// <param name="Severity">Null where the rule is off.</param>
public sealed record RuleWeight(string Id, Severity? Severity);
