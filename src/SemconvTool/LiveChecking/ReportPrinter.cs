using Semconv.LiveCheck.Reports;
using Semconv.LiveCheck.Reports.Terminal;
using Semconv.Text.Diagnostics;
using SemconvTool.Files;
using SemconvTool.Session;

namespace SemconvTool.LiveChecking;

/// <summary>Prints a report in the form that was asked for.</summary>
internal sealed class ReportPrinter(LiveCheckSettings settings, RegistrySession session, ReportOutput output, LiveCheckRun run)
{
    private const string SummaryVariable = "GITHUB_STEP_SUMMARY";

    public void Print(LiveCheckReport report)
    {
        if (settings.Form == ReportForm.Text)
        {
            PrintText(report);
        }
        else if (settings.Form == ReportForm.Sarif)
        {
            new SarifReport(report, FindingPages.Find).Render(output.Writer);
        }
        else if (settings.Form == ReportForm.JUnit)
        {
            new JUnitReport(report).Render(output.Writer);
        }
        else if (settings.Form == ReportForm.GitHub)
        {
            new GitHubReport(report).Render(output.Writer);
            AddSummary(report);
        }
    }

    private void PrintText(LiveCheckReport report)
    {
        var environment = session.Environment;
        var isTerminal = output.IsStandardOutput && environment.OutputIsTerminal;
        var usesColors = output.IsStandardOutput && environment.UseColors(environment.OutputIsTerminal);
        new TerminalReport(report)
        {
            UseColors = usesColors,
            Width = isTerminal ? environment.Width() : int.MaxValue,
            ShowsHabits = settings.ShowsHabits,
        }.Render(output.Writer);
        if (settings.ShowsTrees)
        {
            run.Trees(usesColors).Render(output.Writer);
        }
    }

    /// <summary>The page that GitHub shows below a job; a step adds to what is there.</summary>
    private void AddSummary(LiveCheckReport report)
    {
        if (session.Environment.Variable(SummaryVariable) is not { Length: > 0 } path)
        {
            return;
        }

        using var text = new StringWriter { NewLine = "\n" };
        new GitHubReport(report).RenderSummary(text);
        try
        {
            File.AppendAllText(path, text.ToString());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            session.Diagnostics.Report(OutputDiagnostics.Refused(path, FileTrouble.ReasonOf(exception)));
        }
    }
}
