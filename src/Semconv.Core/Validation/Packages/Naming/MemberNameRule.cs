using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Naming;

/// <summary>Refuses ids of members with letters that names do not have.</summary>
public sealed class MemberNameRule : IRegistryRule
{
    public DiagnosticDescriptor Descriptor => NamingDiagnostics.MemberNameDescriptor;

    public void Check(ResolvedRegistry registry, DiagnosticBag diagnostics)
    {
        foreach (var attribute in registry.Attributes)
        {
            if (attribute.Type is not EnumType type)
            {
                continue;
            }

            foreach (var member in type.Members)
            {
                if (!ItemName.IsValid(member.Id))
                {
                    diagnostics.Report(NamingDiagnostics.MemberName(attribute, member));
                }
            }
        }
    }
}
