using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Maturity;

/// <summary>Refuses attributes that are less stable than what carries them, unless users ask for them.</summary>
public sealed class LessStableAttributeRule : IRegistryRule
{
    public DiagnosticDescriptor Descriptor => MaturityDiagnostics.LessStableAttributeDescriptor;

    public void Check(ResolvedRegistry registry, DiagnosticBag diagnostics)
    {
        foreach (var item in RegistryItems.Of(registry))
        {
            if (PolicyException.Names(item.Definition, "stability", $"{item.Kind.Key()}_lower_stability_attribute"))
            {
                continue;
            }

            foreach (var attribute in item.Attributes)
            {
                var isAskedFor = attribute.RequirementLevel.Kind == RequirementLevelKind.OptIn;
                if (!isAskedFor && Rank(item.Definition.Stability) > Rank(attribute.Definition.Stability))
                {
                    diagnostics.Report(MaturityDiagnostics.LessStableAttribute(item, attribute));
                }
            }
        }
    }

    /// <summary>The old word says nothing about how stable something was.</summary>
    private static int? Rank(Stability stability) => stability == Stability.Deprecated ? null : (int)stability;
}
