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
            var mayBeEmpty = group.Extends is not null || group.Type?.Value is GroupType.Metric or GroupType.Event;
            if (!mayBeEmpty && group.Lacks("attributes", !group.Attributes.IsEmpty) && !group.Unread.Contains("extends", StringComparer.Ordinal))
            {
                diagnostics.Report(GroupDiagnostics.Empty(group));
            }
        }
    }
}
