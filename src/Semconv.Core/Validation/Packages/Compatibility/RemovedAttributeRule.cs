using Semconv.Core.Resolution;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Compatibility;

/// <summary>Refuses to lose an attribute, stable or not: somebody has recorded it.</summary>
public sealed class RemovedAttributeRule : IComparisonRule
{
    public DiagnosticDescriptor Descriptor => CompatibilityDiagnostics.RemovedAttributeDescriptor;

    public void Check(ResolvedRegistry baseline, ResolvedRegistry current, DiagnosticBag diagnostics)
    {
        var attributes = ComparedAttributes.ByKey(current);
        foreach (var before in baseline.Attributes)
        {
            if (!attributes.ContainsKey(before.Key))
            {
                diagnostics.Report(CompatibilityDiagnostics.RemovedAttribute(before));
            }
        }
    }
}
