using Semconv.Core.Resolution;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Naming;

/// <summary>Refuses attributes whose name is the namespace of another: stores that nest names cannot hold both.</summary>
public sealed class AttributeNamespaceCollisionRule : IRegistryRule
{
    public DiagnosticDescriptor Descriptor => NamingDiagnostics.AttributeNameDescriptor;

    public void Check(ResolvedRegistry registry, DiagnosticBag diagnostics)
    {
        var parents = new Dictionary<string, AttributeDefinition>(StringComparer.Ordinal);
        foreach (var attribute in registry.Attributes)
        {
            if (!attribute.IsDeprecated)
            {
                parents.TryAdd(attribute.Key, attribute);
            }
        }

        foreach (var attribute in registry.Attributes)
        {
            if (attribute.IsDeprecated)
            {
                continue;
            }

            foreach (var parent in Namespaces.Of(attribute.Key))
            {
                if (parents.TryGetValue(parent, out var other))
                {
                    diagnostics.Report(NamingDiagnostics.AttributeName(other, attribute));
                }
            }
        }
    }
}
