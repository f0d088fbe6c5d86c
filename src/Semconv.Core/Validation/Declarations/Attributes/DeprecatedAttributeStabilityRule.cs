using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Attributes;

/// <summary>Warns of the old way to deprecate an attribute.</summary>
public sealed class DeprecatedAttributeStabilityRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => AttributeDiagnostics.DeprecatedStabilityDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var attribute in DeclaredAttributes.Of(file))
        {
            if (attribute.Common.Stability is { Value: Stability.Deprecated } stability)
            {
                diagnostics.Report(AttributeDiagnostics.DeprecatedStability(attribute, stability.Location));
            }
        }
    }
}
