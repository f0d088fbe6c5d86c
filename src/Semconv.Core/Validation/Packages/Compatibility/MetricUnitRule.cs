using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Compatibility;

/// <summary>Refuses another unit for a stable metric: old and new values cannot be drawn together.</summary>
public sealed class MetricUnitRule : IComparisonRule
{
    public DiagnosticDescriptor Descriptor => CompatibilityDiagnostics.MetricUnitDescriptor;

    public void Check(ResolvedRegistry baseline, ResolvedRegistry current, DiagnosticBag diagnostics)
    {
        foreach (var item in RegistryItems.InBoth(baseline, current))
        {
            if (item.Before.Definition is MetricDefinition { Stability: Stability.Stable } before
                && item.After.Definition is MetricDefinition after
                && before.Unit != after.Unit)
            {
                diagnostics.Report(CompatibilityDiagnostics.MetricUnit(before, after));
            }
        }
    }
}
