using Semconv.Core.Comparison.Names;
using Semconv.Core.Comparison.Reports;
using Semconv.Core.Resolution;
using Semconv.Core.Yaml;

namespace SemconvTool.Session;

/// <summary>Two versions of a registry, and what a run of <c>diff</c> may print of them.</summary>
internal sealed record DiffResult(ResolvedRegistry Baseline, ResolvedRegistry Current)
{
    public bool UsesV2 { get; init; }

    /// <summary>The schema file of the baseline; null when none was named.</summary>
    public YamlMapping? PreviousSchema { get; init; }

    public ComparisonReport Report { get; } = ComparisonReport.Of(Baseline, Current);

    public NameComparison Names => UsesV2 ? NameComparison.OfSignals(Baseline, Current) : NameComparison.OfGroups(Baseline, Current);
}
