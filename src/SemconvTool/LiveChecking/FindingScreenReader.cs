using System.Collections.Immutable;
using Semconv.LiveCheck;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Findings.Screening;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Configuration;
using SemconvTool.Configuration.Toml;

namespace SemconvTool.LiveChecking;

/// <summary>Reads what a project decided about findings: Weaver's filters and levels, our suppressions.</summary>
internal sealed class FindingScreenReader(WeaverConfiguration configuration, DiagnosticBag diagnostics)
{
    public FindingScreen Read() => new(
        [.. configuration.Tables("live-check.finding_level_overrides").Select(ReadOverride).OfType<LevelOverride>()],
        [.. configuration.Tables("live-check.finding_filters").Select(ReadFilter)],
        [.. configuration.Tables("semconv.live-check.suppress").Select(ReadSuppression).OfType<FindingSuppression>()]);

    private LevelOverride? ReadOverride(TomlTable table)
    {
        if (FindingWords.LevelOf(TextOf(table, "level")?.Value) is not { } level)
        {
            diagnostics.Report(ConfigurationDiagnostics.NoLevel(table.Location));
            return null;
        }

        return new LevelOverride(level) { Ids = table.Find("ids") is TomlArray ? TextsOf(table, "ids") : null, Scope = ReadScope(table) };
    }

    private FindingFilter ReadFilter(TomlTable table) => new()
    {
        Exclude = TextsOf(table, "exclude"),
        MinLevel = FindingWords.LevelOf(TextOf(table, "min_level")?.Value),
        ExcludeSamples = PatternsOf(table, "exclude_samples"),
        Scope = ReadScope(table),
    };

    private FindingScope ReadScope(TomlTable table) => new()
    {
        SignalType = TextOf(table, "signal_type")?.Value,
        SampleNames = PatternsOf(table, "sample_names"),
    };

    private FindingSuppression? ReadSuppression(TomlTable table)
    {
        if (TextOf(table, "id") is not { } id)
        {
            diagnostics.Report(ConfigurationDiagnostics.IncompleteSuppression(table.Location, "id"));
            return null;
        }

        if (TextOf(table, "reason") is not { } reason || string.IsNullOrWhiteSpace(reason.Value))
        {
            diagnostics.Report(ConfigurationDiagnostics.IncompleteSuppression(id.Location, "reason"));
            return null;
        }

        var ids = FindingCatalog.All.Select(rule => rule.Id);
        if (!ids.Contains(id.Value, StringComparer.Ordinal))
        {
            diagnostics.Report(ConfigurationDiagnostics.UnknownFinding(id, NearestName.Find(id.Value, ids)));
            return null;
        }

        return new FindingSuppression(id.Value, reason.Value, id.Location)
        {
            Service = TextOf(table, "service")?.Value,
            SpanType = TextOf(table, "span_type")?.Value,
            Sample = TextOf(table, "sample") is { } sample ? PatternOf(sample) : null,
        };
    }

    private ImmutableArray<GlobPattern> PatternsOf(TomlTable table, string key) => table.Find(key) is TomlArray array
        ? [.. array.Items.OfType<TomlString>().Select(item => PatternOf(new Located<string>(item.Text, item.Location))).OfType<GlobPattern>()]
        : [];

    private GlobPattern? PatternOf(Located<string> text)
    {
        var pattern = GlobPattern.TryParse(text.Value, out var problem);
        if (problem is not null)
        {
            diagnostics.Report(ConfigurationDiagnostics.NotAPattern(text, problem));
        }

        return pattern;
    }

    private static Located<string>? TextOf(TomlTable table, string key) =>
        table.Find(key) is TomlString text ? new Located<string>(text.Text, text.Location) : null;

    private static ImmutableArray<string> TextsOf(TomlTable table, string key) =>
        table.Find(key) is TomlArray array ? [.. array.Items.OfType<TomlString>().Select(item => item.Text)] : [];
}
