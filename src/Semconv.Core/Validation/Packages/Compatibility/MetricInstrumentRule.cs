using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Compatibility;

/// <summary>Refuses another instrument for a stable metric: old queries do not fit the new values.</summary>
public sealed class MetricInstrumentRule : IComparisonRule
{
    public DiagnosticDescriptor Descriptor => CompatibilityDiagnostics.MetricInstrumentDescriptor;

    public void Check(ResolvedRegistry baseline, ResolvedRegistry current, DiagnosticBag diagnostics)
    {
        foreach (var item in RegistryItems.InBoth(baseline, current))
        {
            if (item.Before.Definition is MetricDefinition { Stability: Stability.Stable } before
                && item.After.Definition is MetricDefinition after
                && before.Instrument != after.Instrument)
            {
                diagnostics.Report(CompatibilityDiagnostics.MetricInstrument(before, after));
            }
        }
    }
}
