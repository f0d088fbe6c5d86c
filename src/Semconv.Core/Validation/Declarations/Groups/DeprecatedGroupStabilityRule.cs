using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Groups;

/// <summary>Warns of the old way to deprecate a group.</summary>
public sealed class DeprecatedGroupStabilityRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => GroupDiagnostics.DeprecatedStabilityDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var group in file.Groups)
        {
            if (group.Common.Stability is { Value: Stability.Deprecated } stability)
            {
                diagnostics.Report(GroupDiagnostics.DeprecatedStability(group, stability.Location));
            }
        }
    }
}
