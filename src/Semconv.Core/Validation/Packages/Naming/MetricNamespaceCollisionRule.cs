using Semconv.Core.Resolution;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages.Naming;

/// <summary>Refuses metrics whose name is the namespace of another: stores that nest names cannot hold both.</summary>
public sealed class MetricNamespaceCollisionRule : IRegistryRule
{
    public DiagnosticDescriptor Descriptor => NamingDiagnostics.MetricNamespaceDescriptor;

    public void Check(ResolvedRegistry registry, DiagnosticBag diagnostics)
    {
        var parents = new Dictionary<string, MetricDefinition>(StringComparer.Ordinal);
        foreach (var metric in registry.Metrics)
        {
            if (MayCollide(metric))
            {
                parents.TryAdd(metric.Name, metric);
            }
        }

        foreach (var metric in registry.Metrics)
        {
            if (!MayCollide(metric))
            {
                continue;
            }

            foreach (var parent in Namespaces.Of(metric.Name))
            {
                if (parents.TryGetValue(parent, out var other))
                {
                    diagnostics.Report(NamingDiagnostics.MetricNamespace(other, metric));
                }
            }
        }
    }

    private static bool MayCollide(MetricDefinition metric) =>
        metric.Deprecated is null && !PolicyException.Names(metric, "naming_conventions", "metric_namespace_collision");
}
