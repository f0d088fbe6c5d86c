using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Compatibility;

/// <summary>Refuses another type for a stable attribute. What enums have is checked member by member.</summary>
public sealed class AttributeTypeRule : IComparisonRule
{
    public DiagnosticDescriptor Descriptor => CompatibilityDiagnostics.AttributeTypeDescriptor;

    public void Check(ResolvedRegistry baseline, ResolvedRegistry current, DiagnosticBag diagnostics)
    {
        foreach (var (before, after) in ComparedAttributes.InBoth(baseline, current))
        {
            if (before.Stability == Stability.Stable && before.Type != after.Type && (before.Type is not EnumType || after.Type is not EnumType))
            {
                diagnostics.Report(CompatibilityDiagnostics.AttributeType(before, after));
            }
        }
    }
}
