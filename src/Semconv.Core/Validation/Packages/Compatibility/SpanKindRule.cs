using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Compatibility;

/// <summary>Refuses another kind for a stable span.</summary>
public sealed class SpanKindRule : IComparisonRule
{
    public DiagnosticDescriptor Descriptor => CompatibilityDiagnostics.SpanKindDescriptor;

    public void Check(ResolvedRegistry baseline, ResolvedRegistry current, DiagnosticBag diagnostics)
    {
        foreach (var item in RegistryItems.InBoth(baseline, current))
        {
            if (item.Before.Definition is SpanDefinition { Stability: Stability.Stable } before
                && item.After.Definition is SpanDefinition after
                && before.Kind != after.Kind)
            {
                diagnostics.Report(CompatibilityDiagnostics.SpanKind(before, after));
            }
        }
    }
}
