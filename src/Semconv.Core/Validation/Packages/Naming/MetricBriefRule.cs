using Semconv.Core.Resolution;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Naming;

/// <summary>Refuses briefs of metrics that do not end like a sentence: they are the descriptions that users see.</summary>
public sealed class MetricBriefRule : IRegistryRule
{
    public DiagnosticDescriptor Descriptor => NamingDiagnostics.MetricBriefDescriptor;

    public void Check(ResolvedRegistry registry, DiagnosticBag diagnostics)
    {
        foreach (var metric in registry.Metrics)
        {
            var brief = metric.Brief.AsSpan().Trim(" \n");
            if (!brief.IsEmpty && brief[^1] != '.')
            {
                diagnostics.Report(NamingDiagnostics.MetricBrief(metric));
            }
        }
    }
}
