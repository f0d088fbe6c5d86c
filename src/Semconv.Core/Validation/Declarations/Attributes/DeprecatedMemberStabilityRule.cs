using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Attributes;

/// <summary>Warns of the old way to deprecate a member of an enum.</summary>
public sealed class DeprecatedMemberStabilityRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => AttributeDiagnostics.DeprecatedMemberStabilityDescriptor;

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
                if (member.Stability is { Value: Stability.Deprecated } stability)
                {
                    diagnostics.Report(AttributeDiagnostics.DeprecatedMemberStability(attribute, member, stability.Location));
                }
            }
        }
    }
}
