using System.Globalization;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Findings.Ledger;
using Semconv.Text.Diagnostics.Rendering;

namespace Semconv.LiveCheck.Reports;

/// <summary>Prints workflow commands, which GitHub Actions shows as annotations, and the summary of a job.</summary>
public sealed class GitHubReport(LiveCheckReport report)
{
    /// <summary>What a summary lists at most; GitHub refuses large ones.</summary>
    private const int MostRows = 100;

    public void Render(TextWriter output)
    {
        foreach (var doubt in report.Doubts)
        {
            output.Write($"::error title=live check cannot be trusted::{WorkflowCommandText.EscapeData(doubt)}\n");
        }

        foreach (var group in report.Standing(FindingStanding.Open))
        {
            output.Write($"::{Word(group)} ");
            if (!group.IsOverflow && group.Finding.Definition?.Location is { } location)
            {
                output.Write($"file={WorkflowCommandText.EscapeProperty(location.Source.Path)},");
                output.Write(string.Create(CultureInfo.InvariantCulture, $"line={location.Start.Line + 1},"));
            }

            output.Write($"title={WorkflowCommandText.EscapeProperty(group.Finding.Rule.Id)}::");
            output.Write(WorkflowCommandText.EscapeData(FindingSentence.Full(group)));
            output.Write('\n');
        }
    }

    /// <summary>The report as a page of Markdown.</summary>
    public void RenderSummary(TextWriter output)
    {
        output.Write($"## {VerdictSentence.Of(report)}\n\n{VerdictSentence.Read(report)}\n");
        foreach (var doubt in report.Doubts)
        {
            output.Write($"\n> **Cannot be trusted:** {Cell(doubt)}\n");
        }

        var open = report.Standing(FindingStanding.Open).ToList();
        if (open.Count > 0)
        {
            output.Write("\n| level | rule | what | where | count |\n| --- | --- | --- | --- | ---: |\n");
        }

        foreach (var group in open.Take(MostRows))
        {
            output.Write($"| {group.Finding.Level.Word()} | `{group.Finding.Rule.Id}` | {Cell(FindingSentence.Message(group))} | {Cell(FindingSentence.Subject(group))} | ");
            output.Write($"{group.Count.ToString(CultureInfo.InvariantCulture)} |\n");
        }

        if (open.Count > MostRows)
        {
            output.Write($"\n{FindingSentence.Count(open.Count - MostRows, "further group")}.\n");
        }

        foreach (var line in VerdictSentence.Notes(report))
        {
            output.Write($"\n{Cell(line)}\n");
        }
    }

    private static string Word(FindingGroup group) => group.Finding.Level switch
    {
        FindingLevel.Violation => "error",
        FindingLevel.Improvement => "warning",
        _ => "notice",
    };

    /// <summary>Text of telemetry that forms no table, link or tag.</summary>
    private static string Cell(string text) => TerminalText.Escape(text).Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal);
}
