using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Maturity;

/// <summary>Refuses new names of members that lead nowhere.</summary>
public sealed class RenamedMemberRule : IRegistryRule
{
    public DiagnosticDescriptor Descriptor => MaturityDiagnostics.RenamedMemberDescriptor;

    public void Check(ResolvedRegistry registry, DiagnosticBag diagnostics)
    {
        foreach (var attribute in registry.Attributes)
        {
            if (attribute.Type is EnumType type)
            {
                Check(attribute, type, diagnostics);
            }
        }
    }

    private static void Check(AttributeDefinition attribute, EnumType type, DiagnosticBag diagnostics)
    {
        foreach (var member in type.Members)
        {
            if (member.Deprecated?.RenamedTo is { } target && !type.Members.Any(other => other.Id == target && other.Deprecated is null))
            {
                diagnostics.Report(MaturityDiagnostics.RenamedMember(attribute, member, target));
            }
        }
    }
}
