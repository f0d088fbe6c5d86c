using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Groups;

/// <summary>Refuses events without a name. Old ones without a body may have a prefix instead.</summary>
public sealed class MissingEventNameRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => GroupDiagnostics.MissingEventNameDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var group in file.Groups)
        {
            var isUnnamed = group.Type?.Value == GroupType.Event && group.Lacks("name", group.Name is not null);
            if (isUnnamed && (group.Body is not null || group.Prefix is not { Value.Length: > 0 }))
            {
                diagnostics.Report(GroupDiagnostics.MissingEventName(group));
            }
        }
    }
}
