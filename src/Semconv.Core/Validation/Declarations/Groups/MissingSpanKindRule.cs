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
            if (group.Type?.Value == GroupType.Span && group.Lacks("span_kind", group.SpanKind is not null))
            {
                diagnostics.Report(GroupDiagnostics.MissingSpanKind(group));
            }
        }
    }
}
