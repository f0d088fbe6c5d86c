using Semconv.Core.Syntax;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Attributes;

/// <summary>Warns of examples of a list that are one list instead of a list of lists.</summary>
public sealed class FlatExampleListRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => AttributeDiagnostics.FlatExampleListDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var attribute in DeclaredAttributes.Of(file))
        {
            if (attribute.Examples is { } examples && ExampleFit.Of(attribute.Type.Value, examples) == ExampleVerdict.Flat)
            {
                diagnostics.Report(AttributeDiagnostics.FlatExampleList(attribute, examples));
            }
        }
    }
}
