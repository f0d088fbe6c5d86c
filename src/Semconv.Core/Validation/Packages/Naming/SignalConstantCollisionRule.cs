using Semconv.Core.Resolution;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Naming;

/// <summary>Refuses metrics, events or entities that become the same constant in generated code.</summary>
public sealed class SignalConstantCollisionRule : IRegistryRule
{
    public DiagnosticDescriptor Descriptor => NamingDiagnostics.SignalConstantDescriptor;

    public void Check(ResolvedRegistry registry, DiagnosticBag diagnostics)
    {
        var constants = RegistryItems.Signals(registry)
            .Where(item => item.Kind != ItemKind.Span && !PolicyException.IsOutOfCode(item.Definition.Annotations))
            .GroupBy(item => (item.Kind, Constant: ConstantName.Of(item.Name)));
        foreach (var constant in constants)
        {
            foreach (var item in constant)
            {
                if (constant.FirstOrDefault(other => other.Name != item.Name) is { } other)
                {
                    diagnostics.Report(NamingDiagnostics.SignalConstant(item, other, constant.Key.Constant));
                }
            }
        }
    }
}
