using Semconv.Core.Syntax;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations;

/// <summary>Refuses names that nothing can be called by: empty ones, and those with control characters.</summary>
public sealed class UnusableNameRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => DeclarationDiagnostics.UnusableNameDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var (name, owner) in DeclaredNames.Of(file))
        {
            if (string.IsNullOrWhiteSpace(name.Value))
            {
                diagnostics.Report(DeclarationDiagnostics.EmptyName(name, owner));
            }
            else if (ControlCharacter(name.Value) is { } character)
            {
                diagnostics.Report(DeclarationDiagnostics.ControlCharacter(name, owner, character));
            }
        }
    }

    private static char? ControlCharacter(string name)
    {
        foreach (var character in name)
        {
            if (char.IsControl(character))
            {
                return character;
            }
        }

        return null;
    }
}
