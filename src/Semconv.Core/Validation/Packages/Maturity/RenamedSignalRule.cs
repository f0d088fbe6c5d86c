using Semconv.Core.Resolution;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Maturity;

/// <summary>Refuses new names of signals that lead nowhere.</summary>
public sealed class RenamedSignalRule : IRegistryRule
{
    public DiagnosticDescriptor Descriptor => MaturityDiagnostics.RenamedSignalDescriptor;

    public void Check(ResolvedRegistry registry, DiagnosticBag diagnostics)
    {
        var items = RegistryItems.ByName(registry);
        foreach (var item in RegistryItems.Signals(registry))
        {
            if (item.Definition.Deprecated?.RenamedTo is not { } target)
            {
                continue;
            }

            if (!items.TryGetValue((item.Kind, target), out var renamed) || renamed.Definition.Deprecated is not null)
            {
                diagnostics.Report(MaturityDiagnostics.RenamedSignal(item, target));
            }
        }
    }
}
