using Semconv.Core.Syntax;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Groups;

/// <summary>Warns of attributes that a group refers to twice; Weaver takes the first.</summary>
public sealed class DuplicateReferenceRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => GroupDiagnostics.DuplicateReferenceDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var group in file.Groups)
        {
            var references = new Dictionary<string, Location>(StringComparer.Ordinal);
            foreach (var reference in group.Attributes.OfType<AttributeReference>().Select(attribute => attribute.Ref))
            {
                if (!references.TryAdd(reference.Value, reference.Location))
                {
                    diagnostics.Report(GroupDiagnostics.DuplicateReference(group, reference, references[reference.Value]));
                }
            }
        }
    }
}
