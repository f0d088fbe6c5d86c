using System.Collections.Immutable;
using Semconv.Core.Syntax;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Groups;

/// <summary>Warns of attributes that one list refers to twice, of which only one reference counts.</summary>
/// <remarks>Weaver checks definition/1 only, and lists the attribute twice.</remarks>
public sealed class DuplicateReferenceRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => GroupDiagnostics.DuplicateReferenceDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var group in file.Groups)
        {
            Check(group.Id, group.Attributes, diagnostics);
        }

        foreach (var span in file.Spans)
        {
            Check(span.Id, span.Attributes, diagnostics);
        }

        foreach (var metric in file.Metrics)
        {
            Check(metric.Id, metric.Attributes, diagnostics);
        }

        foreach (var signal in file.Events)
        {
            Check(signal.Id, signal.Attributes, diagnostics);
        }

        foreach (var group in file.AttributeGroups)
        {
            Check(group.Id, group.Attributes, diagnostics);
        }
    }

    private static void Check(Located<string> item, ImmutableArray<AttributeUse> attributes, DiagnosticBag diagnostics)
    {
        var references = new Dictionary<string, AttributeReference>(StringComparer.Ordinal);
        foreach (var attribute in attributes)
        {
            if (attribute is AttributeReference reference && !references.TryAdd(reference.Ref.Value, reference))
            {
                var first = references[reference.Ref.Value].Ref.Location;
                diagnostics.Report(GroupDiagnostics.DuplicateReference(item, reference.Ref, first));
            }
        }
    }
}
