using Semconv.Core.Resolution;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation;

/// <summary>One check of what a registry means, after every reference was followed.</summary>
public interface IRegistryRule
{
    DiagnosticDescriptor Descriptor { get; }

    void Check(ResolvedRegistry registry, DiagnosticBag diagnostics);
}
