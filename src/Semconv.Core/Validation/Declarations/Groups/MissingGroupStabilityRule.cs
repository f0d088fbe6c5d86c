using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Groups;

/// <summary>Warns of signals without a stability.</summary>
public sealed class MissingGroupStabilityRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => GroupDiagnostics.MissingStabilityDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var group in file.Groups)
        {
            if (group.Type?.Value != GroupType.AttributeGroup && group.Lacks("stability", group.Common.Stability is not null))
            {
                diagnostics.Report(GroupDiagnostics.MissingStability(group));
            }
        }
    }
}
