using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Compatibility;

/// <summary>Refuses new attributes in the identity of stable entities, which make one entity two.</summary>
public sealed class EntityIdentityChangeRule : IComparisonRule
{
    public DiagnosticDescriptor Descriptor => CompatibilityDiagnostics.EntityIdentityDescriptor;

    public void Check(ResolvedRegistry baseline, ResolvedRegistry current, DiagnosticBag diagnostics)
    {
        foreach (var item in RegistryItems.InBoth(baseline, current))
        {
            if (item.Before.Definition is not EntityDefinition { Stability: Stability.Stable } before || item.After.Definition is not EntityDefinition after)
            {
                continue;
            }

            foreach (var attribute in after.Identity)
            {
                if (!before.Identity.Any(known => known.Key == attribute.Key))
                {
                    diagnostics.Report(CompatibilityDiagnostics.EntityIdentity(after, attribute.Key));
                }
            }
        }
    }
}
