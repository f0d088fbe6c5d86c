using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Groups;

/// <summary>Warns of groups that do not say what they describe.</summary>
public sealed class MissingGroupTypeRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => GroupDiagnostics.MissingTypeDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var group in file.Groups)
        {
            if (group.Type?.Value is null or GroupType.Undefined && group.HasKnownType)
            {
                diagnostics.Report(GroupDiagnostics.MissingType(group));
            }
        }
    }
}
