using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Compatibility;

/// <summary>Refuses to take back that a member of an enum is stable.</summary>
public sealed class MemberStabilityRule : IComparisonRule
{
    public DiagnosticDescriptor Descriptor => CompatibilityDiagnostics.MemberStabilityDescriptor;

    public void Check(ResolvedRegistry baseline, ResolvedRegistry current, DiagnosticBag diagnostics)
    {
        foreach (var (attribute, before, after) in ComparedAttributes.Members(baseline, current))
        {
            if (before.Stability?.Value == Stability.Stable && after is not null && after.Stability?.Value != Stability.Stable)
            {
                diagnostics.Report(CompatibilityDiagnostics.MemberStability(attribute, after));
            }
        }
    }
}
