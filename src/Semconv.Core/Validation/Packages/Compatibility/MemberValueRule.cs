using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Compatibility;

/// <summary>Refuses another value for a stable member of an enum.</summary>
public sealed class MemberValueRule : IComparisonRule
{
    public DiagnosticDescriptor Descriptor => CompatibilityDiagnostics.MemberValueDescriptor;

    public void Check(ResolvedRegistry baseline, ResolvedRegistry current, DiagnosticBag diagnostics)
    {
        foreach (var (attribute, before, after) in ComparedAttributes.Members(baseline, current))
        {
            if (before.Stability?.Value == Stability.Stable && after is not null && !YamlComparer.Instance.Equals(before.Value, after.Value))
            {
                diagnostics.Report(CompatibilityDiagnostics.MemberValue(attribute, before, after));
            }
        }
    }
}
