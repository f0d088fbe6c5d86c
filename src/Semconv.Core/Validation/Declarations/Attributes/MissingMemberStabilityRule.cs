using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Attributes;

/// <summary>Warns of members of an enum without a stability.</summary>
public sealed class MissingMemberStabilityRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => AttributeDiagnostics.MissingMemberStabilityDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var attribute in DeclaredAttributes.Of(file))
        {
            if (attribute.Type.Value is not EnumType type)
            {
                continue;
            }

            foreach (var member in type.Members)
            {
                if (member.Stability is null && !member.Unread.Contains("stability", StringComparer.Ordinal))
                {
                    diagnostics.Report(AttributeDiagnostics.MissingMemberStability(attribute, member));
                }
            }
        }
    }
}
