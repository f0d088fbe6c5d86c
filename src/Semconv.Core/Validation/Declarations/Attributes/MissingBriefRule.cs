using Semconv.Core.Syntax;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Attributes;

/// <summary>Refuses attributes that nobody can understand. A deprecated one says what to use instead.</summary>
public sealed class MissingBriefRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => AttributeDiagnostics.MissingBriefDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var attribute in DeclaredAttributes.Of(file))
        {
            if (attribute.Common is { Brief: null, Deprecated: null } && !attribute.Unread.Contains("brief", StringComparer.Ordinal))
            {
                diagnostics.Report(AttributeDiagnostics.MissingBrief(attribute));
            }
        }
    }
}
