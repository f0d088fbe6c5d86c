using Semconv.Core.Resolution;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Naming;

/// <summary>Refuses names of signals with letters that names do not have.</summary>
public sealed class SignalNameRule : IRegistryRule
{
    public DiagnosticDescriptor Descriptor => NamingDiagnostics.SignalNameDescriptor;

    public void Check(ResolvedRegistry registry, DiagnosticBag diagnostics)
    {
        foreach (var item in RegistryItems.Signals(registry))
        {
            if (!ItemName.IsValid(item.Name))
            {
                diagnostics.Report(NamingDiagnostics.SignalName(item));
            }
        }
    }
}
