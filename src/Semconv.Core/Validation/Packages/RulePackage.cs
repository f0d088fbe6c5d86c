using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages;

/// <summary>Rules that are switched on together, under the name of the policy package of OpenTelemetry that they stand for.</summary>
public sealed record RulePackage(string Name, string Summary)
{
    public ImmutableArray<IRegistryRule> RegistryRules { get; init; } = [];

    public ImmutableArray<IComparisonRule> ComparisonRules { get; init; } = [];

    /// <summary>What the rules report; with those that need a baseline or without.</summary>
    public IEnumerable<DiagnosticDescriptor> Rules(bool withComparison) =>
        RegistryRules.Select(rule => rule.Descriptor).Concat(withComparison ? ComparisonRules.Select(rule => rule.Descriptor) : []);

    /// <param name="registry">What is checked.</param>
    /// <param name="baseline">An earlier version of it; null leaves the comparisons out.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public void Check(ResolvedRegistry registry, ResolvedRegistry? baseline, DiagnosticBag diagnostics)
    {
        foreach (var rule in RegistryRules)
        {
            rule.Check(registry, diagnostics);
        }

        if (baseline is null)
        {
            return;
        }

        foreach (var rule in ComparisonRules)
        {
            rule.Check(baseline, registry, diagnostics);
        }
    }
}
