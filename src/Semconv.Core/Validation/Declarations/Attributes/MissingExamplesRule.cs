using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Attributes;

/// <summary>Warns of texts without examples, whose form nobody can guess.</summary>
public sealed class MissingExamplesRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => AttributeDiagnostics.MissingExamplesDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var attribute in DeclaredAttributes.Of(file))
        {
            var needsExamples = attribute.Type.Value is PrimitiveType { Kind: PrimitiveKind.String or PrimitiveKind.StringArray };
            if (needsExamples && attribute.Examples is null && !attribute.Unread.Contains("examples", StringComparer.Ordinal))
            {
                diagnostics.Report(AttributeDiagnostics.MissingExamples(attribute));
            }
        }
    }
}
