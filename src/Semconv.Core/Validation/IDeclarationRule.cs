using Semconv.Core.Syntax;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation;

/// <summary>One check of what a definition file says, which needs nothing but that file.</summary>
public interface IDeclarationRule
{
    DiagnosticDescriptor Descriptor { get; }

    void Check(SemconvFile file, DiagnosticBag diagnostics);
}
