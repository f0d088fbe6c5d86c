using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Groups;

/// <summary>Refuses bodies on groups that are no events.</summary>
public sealed class MisplacedBodyRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => GroupDiagnostics.BodyDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var group in file.Groups)
        {
            if (group.Body is { } body && group.HasKnownType && group.Type?.Value != GroupType.Event)
            {
                diagnostics.Report(GroupDiagnostics.Body(group, body.Id.Location));
            }
        }
    }
}
