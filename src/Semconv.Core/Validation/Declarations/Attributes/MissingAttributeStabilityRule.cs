using Semconv.Core.Syntax;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Attributes;

/// <summary>Warns of attributes without a stability.</summary>
public sealed class MissingAttributeStabilityRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => AttributeDiagnostics.MissingStabilityDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var attribute in DeclaredAttributes.Of(file))
        {
            if (attribute.Common.Stability is null && !attribute.Unread.Contains("stability", StringComparer.Ordinal))
            {
                diagnostics.Report(AttributeDiagnostics.MissingStability(attribute));
            }
        }
    }
}
