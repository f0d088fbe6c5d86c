using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Groups;

/// <summary>Refuses keys of spans on other groups.</summary>
public sealed class SpanKeyRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => GroupDiagnostics.SpanKeyDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var group in file.Groups)
        {
            if (group.Type?.Value is null or GroupType.Undefined or GroupType.Span)
            {
                continue;
            }

            if (group.SpanKind is { } kind)
            {
                diagnostics.Report(GroupDiagnostics.SpanKey(group, kind.Location, "span_kind"));
            }

            if (!group.Events.IsEmpty)
            {
                diagnostics.Report(GroupDiagnostics.SpanKey(group, group.Events[0].Location, "events"));
            }
        }
    }
}
