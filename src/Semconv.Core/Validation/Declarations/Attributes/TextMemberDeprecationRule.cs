using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Attributes;

/// <summary>Warns of deprecations of members that are only a text.</summary>
public sealed class TextMemberDeprecationRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => AttributeDiagnostics.TextMemberDeprecationDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var attribute in DeclaredAttributes.Of(file))
        {
            if (attribute.Type.Value is not EnumType type)
            {
                continue;
            }

            foreach (var member in type.Members)
            {
                if (member.Deprecated is { IsText: true } deprecated)
                {
                    diagnostics.Report(AttributeDiagnostics.TextMemberDeprecation(attribute, member, deprecated.Location));
                }
            }
        }
    }
}
