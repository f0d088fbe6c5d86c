using Semconv.Core.Syntax;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Attributes;

/// <summary>Refuses examples that the attribute cannot have as a value.</summary>
public sealed class WrongExampleRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => AttributeDiagnostics.WrongExampleDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var attribute in DeclaredAttributes.Of(file))
        {
            if (attribute.Examples is { } examples && ExampleFit.Of(attribute.Type.Value, examples) == ExampleVerdict.Wrong)
            {
                diagnostics.Report(AttributeDiagnostics.WrongExample(attribute, examples));
            }
        }
    }
}
