using Semconv.Core.Resolution;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Naming;

/// <summary>Refuses attributes that become the same constant in generated code.</summary>
public sealed class AttributeConstantCollisionRule : IRegistryRule
{
    public DiagnosticDescriptor Descriptor => NamingDiagnostics.AttributeConstantDescriptor;

    public void Check(ResolvedRegistry registry, DiagnosticBag diagnostics)
    {
        var constants = registry.Attributes
            .Where(attribute => !PolicyException.IsOutOfCode(attribute.Annotations))
            .GroupBy(attribute => ConstantName.Of(attribute.Key), StringComparer.Ordinal);
        foreach (var constant in constants)
        {
            foreach (var attribute in constant)
            {
                if (constant.FirstOrDefault(other => other.Key != attribute.Key) is { } other)
                {
                    diagnostics.Report(NamingDiagnostics.AttributeConstant(attribute, other, constant.Key));
                }
            }
        }
    }
}
