using Semconv.Core.Syntax;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Groups;

/// <summary>Warns of deprecations of groups that are only a text.</summary>
public sealed class TextGroupDeprecationRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => GroupDiagnostics.TextDeprecationDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var group in file.Groups)
        {
            if (group.Common.Deprecated is { IsText: true } deprecated)
            {
                diagnostics.Report(GroupDiagnostics.TextDeprecation(group, deprecated.Location));
            }
        }
    }
}
