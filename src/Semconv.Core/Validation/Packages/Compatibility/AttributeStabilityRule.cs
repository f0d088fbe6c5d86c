using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Compatibility;

/// <summary>Refuses to take back that an attribute is stable.</summary>
public sealed class AttributeStabilityRule : IComparisonRule
{
    public DiagnosticDescriptor Descriptor => CompatibilityDiagnostics.AttributeStabilityDescriptor;

    public void Check(ResolvedRegistry baseline, ResolvedRegistry current, DiagnosticBag diagnostics)
    {
        foreach (var (before, after) in ComparedAttributes.InBoth(baseline, current))
        {
            if (before.Stability == Stability.Stable && after.Stability != Stability.Stable)
            {
                diagnostics.Report(CompatibilityDiagnostics.AttributeStability(before, after));
            }
        }
    }
}
