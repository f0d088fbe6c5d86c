using System.Text.RegularExpressions;
using Semconv.Core.Resolution;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Naming;

/// <summary>Refuses names of attributes without a namespace. Deprecated ones keep the name they have.</summary>
public sealed partial class AttributeNamespaceRule : IRegistryRule
{
    public DiagnosticDescriptor Descriptor => NamingDiagnostics.AttributeNamespaceDescriptor;

    public void Check(ResolvedRegistry registry, DiagnosticBag diagnostics)
    {
        foreach (var attribute in registry.Attributes)
        {
            if (!attribute.IsDeprecated && !Name().IsMatch(attribute.Key))
            {
                diagnostics.Report(NamingDiagnostics.AttributeNamespace(attribute));
            }
        }
    }

    [GeneratedRegex(@"^[a-z0-9_]+\.[a-z0-9._]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
