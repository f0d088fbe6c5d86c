using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Declarations.Groups;

/// <summary>Refuses metrics without what an instrument is made from.</summary>
public sealed class IncompleteMetricRule : IDeclarationRule
{
    public DiagnosticDescriptor Descriptor => GroupDiagnostics.IncompleteMetricDescriptor;

    public void Check(SemconvFile file, DiagnosticBag diagnostics)
    {
        foreach (var group in file.Groups)
        {
            if (group.Type?.Value != GroupType.Metric)
            {
                continue;
            }

            Require(group, "metric_name", group.MetricName is not null, diagnostics);
            Require(group, "instrument", group.Instrument is not null, diagnostics);
            Require(group, "unit", group.Unit is not null, diagnostics);
        }
    }

    private static void Require(GroupDeclaration group, string key, bool isThere, DiagnosticBag diagnostics)
    {
        if (group.Lacks(key, isThere))
        {
            diagnostics.Report(GroupDiagnostics.IncompleteMetric(group, key));
        }
    }
}
