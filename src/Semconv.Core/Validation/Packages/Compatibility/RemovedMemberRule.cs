using Semconv.Core.Resolution;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Compatibility;

/// <summary>Refuses to lose a member of an enum, stable or not.</summary>
public sealed class RemovedMemberRule : IComparisonRule
{
    public DiagnosticDescriptor Descriptor => CompatibilityDiagnostics.RemovedMemberDescriptor;

    public void Check(ResolvedRegistry baseline, ResolvedRegistry current, DiagnosticBag diagnostics)
    {
        foreach (var (attribute, before, after) in ComparedAttributes.Members(baseline, current))
        {
            if (after is null)
            {
                diagnostics.Report(CompatibilityDiagnostics.RemovedMember(attribute, before));
            }
        }
    }
}
