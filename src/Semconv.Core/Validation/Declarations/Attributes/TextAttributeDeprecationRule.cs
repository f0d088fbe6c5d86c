using Semconv.Core.Syntax;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Attributes;

/// <summary>Warns of deprecations of attributes that are only a text.</summary>
public sealed class TextAttributeDeprecationRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => AttributeDiagnostics.TextDeprecationDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var attribute in DeclaredAttributes.Of(file))
        {
            if (attribute.Common.Deprecated is { IsText: true } deprecated)
            {
                diagnostics.Report(AttributeDiagnostics.TextDeprecation(attribute, deprecated.Location));
            }
        }
    }
}
