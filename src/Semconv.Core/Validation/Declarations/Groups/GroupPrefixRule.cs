using Semconv.Core.Syntax;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Groups;

/// <summary>Warns of prefixes, which hide the names that attributes have.</summary>
public sealed class GroupPrefixRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => GroupDiagnostics.PrefixDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var group in file.Groups)
        {
            if (group.Prefix is { Value.Length: > 0 } prefix)
            {
                diagnostics.Report(GroupDiagnostics.Prefix(group, prefix));
            }
        }
    }
}
