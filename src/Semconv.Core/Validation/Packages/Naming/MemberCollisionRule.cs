using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Naming;

/// <summary>Refuses members of an enum that cannot be told apart. Deprecated ones may share a value with what replaced them.</summary>
public sealed class MemberCollisionRule : IRegistryRule
{
    public DiagnosticDescriptor Descriptor => NamingDiagnostics.MemberCollisionDescriptor;

    public void Check(ResolvedRegistry registry, DiagnosticBag diagnostics)
    {
        foreach (var attribute in registry.Attributes)
        {
            if (attribute.Type is EnumType type)
            {
                Check(attribute, type.Members, diagnostics);
            }
        }
    }

    private static void Check(AttributeDefinition attribute, ImmutableArray<EnumMember> members, DiagnosticBag diagnostics)
    {
        for (var index = 1; index < members.Length; index++)
        {
            for (var earlier = 0; earlier < index; earlier++)
            {
                if (Shared(members[earlier], members[index]) is { } what)
                {
                    diagnostics.Report(NamingDiagnostics.MemberCollision(attribute, members[index], members[earlier], what));
                    break;
                }
            }
        }
    }

    private static string? Shared(EnumMember first, EnumMember second)
    {
        if (first.Id == second.Id)
        {
            return "id";
        }

        if (first.Deprecated is null && second.Deprecated is null && first.Value.Kind == second.Value.Kind && first.Value.Text == second.Value.Text)
        {
            return "value";
        }

        var areInCode = !PolicyException.IsOutOfCode(first.Annotations) && !PolicyException.IsOutOfCode(second.Annotations);
        return areInCode && ConstantName.Of(first.Id) == ConstantName.Of(second.Id) ? "constant" : null;
    }
}
