using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Compatibility;

/// <summary>Refuses to take back that a signal or a public attribute group is stable.</summary>
public sealed class ItemStabilityRule : IComparisonRule
{
    public DiagnosticDescriptor Descriptor => CompatibilityDiagnostics.ItemStabilityDescriptor;

    public void Check(ResolvedRegistry baseline, ResolvedRegistry current, DiagnosticBag diagnostics)
    {
        foreach (var (before, after) in RegistryItems.InBoth(baseline, current))
        {
            if (before.Definition.Stability == Stability.Stable && after.Definition.Stability != Stability.Stable)
            {
                diagnostics.Report(CompatibilityDiagnostics.ItemStability(after));
            }
        }
    }
}
