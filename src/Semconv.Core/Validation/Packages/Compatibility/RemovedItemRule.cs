using Semconv.Core.Resolution;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Compatibility;

/// <summary>Refuses to lose a signal or a public attribute group, stable or not.</summary>
public sealed class RemovedItemRule : IComparisonRule
{
    public DiagnosticDescriptor Descriptor => CompatibilityDiagnostics.RemovedItemDescriptor;

    public void Check(ResolvedRegistry baseline, ResolvedRegistry current, DiagnosticBag diagnostics)
    {
        var items = RegistryItems.ByName(current);
        foreach (var before in RegistryItems.Of(baseline))
        {
            if (!items.ContainsKey((before.Kind, before.Name)))
            {
                diagnostics.Report(CompatibilityDiagnostics.RemovedItem(before));
            }
        }
    }
}
