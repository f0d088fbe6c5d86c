using Semconv.Core.Syntax;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Bodies;

/// <summary>Warns of members of an enum in a body without a stability.</summary>
public sealed class MissingBodyMemberStabilityRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => BodyDiagnostics.MissingMemberStabilityDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var (group, field) in BodyFields.Of(file))
        {
            foreach (var member in field.Members)
            {
                if (member.Stability is null && !member.Unread.Contains("stability", StringComparer.Ordinal))
                {
                    diagnostics.Report(BodyDiagnostics.MissingMemberStability(group, field, member));
                }
            }
        }
    }
}
