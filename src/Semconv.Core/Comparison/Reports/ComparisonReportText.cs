using System.Globalization;

namespace Semconv.Core.Comparison.Reports;

/// <summary>Writes changes for people at a terminal: what breaks and what may in full, of the rest what was added and how much else.</summary>
public static class ComparisonReportText
{
    public static void Write(ComparisonReport report, TextWriter output)
    {
        output.Write($"{report.Baseline.Version} -> {report.Current.Version}: {report.Summary()}\n");
        WriteLevel(report, ChangeLevel.Breaking, output);
        WriteLevel(report, ChangeLevel.Risky, output);
        WriteSafe(report, output);
    }

    private static void WriteLevel(ComparisonReport report, ChangeLevel level, TextWriter output)
    {
        foreach (var subject in report.Of(level).GroupBy(change => change.Subject))
        {
            output.Write($"\n{ChangeLevelNames.Of(level)}: {subject.Key.KindText} {subject.Key.Name}\n");
            if (subject.First().Location is { } location)
            {
                output.Write($"  at {location}\n");
            }

            foreach (var change in subject)
            {
                output.Write($"  - {change.Sentence} ({ComparisonReport.Consequence(change.Kind)})\n");
            }
        }
    }

    private static void WriteSafe(ComparisonReport report, TextWriter output)
    {
        foreach (var kind in report.Of(ChangeLevel.Safe).Where(change => change.Kind == ChangeKinds.Added).GroupBy(change => change.Subject.KindText))
        {
            output.Write($"\nadded: {kind.Key}\n");
            foreach (var change in kind)
            {
                output.Write($"  - {change.Subject.Name}\n");
            }
        }

        var others = report.Of(ChangeLevel.Safe).Where(change => change.Kind != ChangeKinds.Added).CountBy(change => change.Kind.Name);
        var counts = string.Join(", ", others.Select(other => string.Create(CultureInfo.InvariantCulture, $"{other.Value} {other.Key}")));
        if (counts.Length > 0)
        {
            output.Write($"\nalso safe: {counts}\n");
        }
    }
}
