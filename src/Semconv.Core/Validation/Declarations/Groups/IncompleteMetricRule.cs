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

            Require(group.MetricName is not null, "metric_name", group, diagnostics);
            Require(group.Instrument is not null, "instrument", group, diagnostics);
            Require(group.Unit is not null, "unit", group, diagnostics);
        }
    }

    private static void Require(bool isThere, string key, GroupDeclaration group, DiagnosticBag diagnostics)
    {
        if (!isThere)
        {
            diagnostics.Report(GroupDiagnostics.IncompleteMetric(group, key));
        }
    }
}
