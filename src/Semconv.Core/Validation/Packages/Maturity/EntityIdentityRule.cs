using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Maturity;

/// <summary>Refuses stable entities that cannot be told apart.</summary>
public sealed class EntityIdentityRule : IRegistryRule
{
    public DiagnosticDescriptor Descriptor => MaturityDiagnostics.EntityIdentityDescriptor;

    public void Check(ResolvedRegistry registry, DiagnosticBag diagnostics)
    {
        foreach (var entity in registry.Entities)
        {
            if (entity.Stability == Stability.Stable && entity.Identity.IsEmpty)
            {
                diagnostics.Report(MaturityDiagnostics.EntityIdentity(entity));
            }
        }
    }
}
