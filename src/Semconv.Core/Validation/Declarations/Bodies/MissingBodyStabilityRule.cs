using Semconv.Core.Syntax;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Bodies;

/// <summary>Warns of bodies and fields of bodies without a stability.</summary>
public sealed class MissingBodyStabilityRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => BodyDiagnostics.MissingStabilityDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var (group, field) in BodyFields.Of(file))
        {
            if (field.Stability is null && !field.Unread.Contains("stability", StringComparer.Ordinal))
            {
                diagnostics.Report(BodyDiagnostics.MissingStability(group, field));
            }
        }
    }
}
