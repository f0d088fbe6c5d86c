using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Bodies;

/// <summary>Refuses texts in bodies without examples.</summary>
public sealed class MissingBodyExamplesRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => BodyDiagnostics.MissingExamplesDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var (group, field) in BodyFields.Of(file))
        {
            var needsExamples = field.Type.Value is BodyFieldType.String or BodyFieldType.StringArray;
            if (needsExamples && field.Examples is null && !field.Unread.Contains("examples", StringComparer.Ordinal))
            {
                diagnostics.Report(BodyDiagnostics.MissingExamples(group, field));
            }
        }
    }
}
