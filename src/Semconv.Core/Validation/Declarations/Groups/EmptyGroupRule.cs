using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Groups;

/// <summary>Warns of groups that say nothing. Metrics and events mean something without attributes.</summary>
public sealed class EmptyGroupRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => GroupDiagnostics.EmptyDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var group in file.Groups)
        {
            if (group.Attributes.IsEmpty && group.Extends is null && group.Type?.Value is not (GroupType.Metric or GroupType.Event))
            {
                diagnostics.Report(GroupDiagnostics.Empty(group));
            }
        }
    }
}
