using System.Globalization;

namespace Semconv.Core.Comparison.Reports;

/// <summary>Writes changes as a comment on a pull request: one table for each level, the safe ones folded away.</summary>
public static class ComparisonReportMarkdown
{
    public static void Write(ComparisonReport report, TextWriter output)
    {
        output.Write("## Changes of the semantic conventions\n\n");
        output.Write($"`{report.Baseline.Version}` → `{report.Current.Version}`: {report.Summary()}.\n");
        WriteLevel(report, ChangeLevel.Breaking, "Breaking", output);
        WriteLevel(report, ChangeLevel.Risky, "Risky", output);
        var safe = report.Of(ChangeLevel.Safe).Count();
        if (safe > 0)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"\n<details><summary>{safe} safe</summary>\n\n"));
            WriteTable(report, ChangeLevel.Safe, output);
            output.Write("\n</details>\n");
        }
    }

    private static void WriteLevel(ComparisonReport report, ChangeLevel level, string title, TextWriter output)
    {
        if (report.Of(level).Any())
        {
            output.Write($"\n### {title}\n\n");
            WriteTable(report, level, output);
        }
    }

    private static void WriteTable(ComparisonReport report, ChangeLevel level, TextWriter output)
    {
        var isSafe = level == ChangeLevel.Safe;
        output.Write(isSafe ? "| What | Change |\n| --- | --- |\n" : "| What | Change | Source | Wire | Dashboard |\n| --- | --- | --- | --- | --- |\n");
        foreach (var change in report.Of(level))
        {
            output.Write($"| {change.Subject.KindText} `{change.Subject.Name}` | {Cell(change.Sentence)} |");
            output.Write(isSafe ? "\n" : $" {string.Join(" | ", ComparisonReport.Audiences(change.Kind).Select(audience => Mark(audience.Level)))} |\n");
        }
    }

    private static string Mark(ChangeLevel level) => level == ChangeLevel.Safe ? "" : ChangeLevelNames.Of(level);

    /// <summary>A line break or a bar would end the cell, and angle brackets of an author would be read as HTML.</summary>
    private static string Cell(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");
}
