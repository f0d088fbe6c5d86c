using System.Collections.Immutable;
using System.Globalization;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax;

namespace Semconv.Core.Comparison.Reports;

/// <summary>The changes between two versions of a registry, as every report shows them: the worst first, then by definition.</summary>
public sealed record ComparisonReport
{
    private ComparisonReport(SchemaUrl baseline, SchemaUrl current, ImmutableArray<RegistryChange> changes)
    {
        Baseline = baseline;
        Current = current;
        Changes = changes;
    }

    public SchemaUrl Baseline { get; }

    public SchemaUrl Current { get; }

    public ImmutableArray<RegistryChange> Changes { get; }

    /// <summary>The worst level of all changes; safe when there is none.</summary>
    public ChangeLevel Level => Changes.IsEmpty ? ChangeLevel.Safe : Changes[0].Kind.Level;

    public static ComparisonReport Of(ResolvedRegistry baseline, ResolvedRegistry current) => new(
        baseline.SchemaUrl,
        current.SchemaUrl,
        [.. RegistryComparer.Compare(baseline, current).OrderByDescending(change => change.Kind.Level)]);

    public IEnumerable<RegistryChange> Of(ChangeLevel level) => Changes.Where(change => change.Kind.Level == level);

    /// <summary>Such as <c>2 breaking, 1 risky, 40 safe</c>.</summary>
    public string Summary() => string.Join(
        ", ", ChangeLevelNames.WorstFirst.Select(level => string.Create(CultureInfo.InvariantCulture, $"{Of(level).Count()} {ChangeLevelNames.Of(level)}")));

    /// <summary>Such as <c>breaks wire, dashboard; risks source</c>; empty for a safe change.</summary>
    public static string Consequence(ChangeKind kind)
    {
        var parts = new List<string>(2);
        foreach (var (level, verb) in new[] { (ChangeLevel.Breaking, "breaks"), (ChangeLevel.Risky, "risks") })
        {
            var concerned = Audiences(kind).Where(audience => audience.Level == level).Select(audience => audience.Name).ToList();
            if (concerned.Count > 0)
            {
                parts.Add($"{verb} {string.Join(", ", concerned)}");
            }
        }

        return string.Join("; ", parts);
    }

    public static ImmutableArray<(string Name, ChangeLevel Level)> Audiences(ChangeKind kind) =>
        [("source", kind.Source), ("wire", kind.Wire), ("dashboard", kind.Dashboard)];
}
