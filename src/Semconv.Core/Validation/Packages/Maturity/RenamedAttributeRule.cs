using Semconv.Core.Resolution;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Maturity;

/// <summary>Refuses new names of attributes that lead nowhere.</summary>
public sealed class RenamedAttributeRule : IRegistryRule
{
    public DiagnosticDescriptor Descriptor => MaturityDiagnostics.RenamedAttributeDescriptor;

    public void Check(ResolvedRegistry registry, DiagnosticBag diagnostics)
    {
        var inUse = registry.Attributes.Where(attribute => !attribute.IsDeprecated).Select(attribute => attribute.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var attribute in registry.Attributes)
        {
            if (attribute.Deprecated?.RenamedTo is { } target && !inUse.Contains(target))
            {
                diagnostics.Report(MaturityDiagnostics.RenamedAttribute(attribute, target));
            }
        }
    }
}
