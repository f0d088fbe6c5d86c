using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Groups;

/// <summary>Warns of spans without a kind, which are taken for internal ones.</summary>
public sealed class MissingSpanKindRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => GroupDiagnostics.MissingSpanKindDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var group in file.Groups)
        {
            if (group.SpanKind is null && group.Type?.Value == GroupType.Span)
            {
                diagnostics.Report(GroupDiagnostics.MissingSpanKind(group));
            }
        }
    }
}
