using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Groups;

/// <summary>Refuses entity associations of groups that are no signals about entities.</summary>
public sealed class MisplacedAssociationRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => GroupDiagnostics.AssociationDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var group in file.Groups)
        {
            if (!group.EntityAssociations.IsEmpty && group.HasKnownType && group.Type?.Value is not (GroupType.Span or GroupType.Metric or GroupType.Event))
            {
                diagnostics.Report(GroupDiagnostics.Association(group, group.EntityAssociations[0].Location));
            }
        }
    }
}
