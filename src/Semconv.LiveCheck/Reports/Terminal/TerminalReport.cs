using System.Collections.Immutable;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Findings.Ledger;

namespace Semconv.LiveCheck.Reports.Terminal;

/// <summary>Prints a report for people: the verdict, what it rests on, then the findings by rule and by whom they are about.</summary>
public sealed class TerminalReport(LiveCheckReport report)
{
    /// <summary>How many services and types a rule lists for one message; the rest is counted.</summary>
    private const int MostSubjects = 10;

    /// <summary>How many messages of a rule are listed; the rest is counted.</summary>
    private const int MostMessages = 50;

    private const ulong Day = 86_400_000_000_000;

    public bool UseColors { get; init; }

    public int Width { get; init; } = 120;

    /// <summary>Whether known habits are listed like other findings.</summary>
    public bool ShowsHabits { get; init; }

    public void Render(TextWriter output)
    {
        var page = new TerminalPage(output, UseColors, Width);
        var isGood = report.Doubts.IsEmpty && !report.HasFailed;
        page.Line(0, (isGood ? TerminalStyle.Good : TerminalStyle.Violation, VerdictSentence.Of(report)), (TerminalStyle.Plain, $" ({VerdictSentence.Terms(report)})"));
        page.Line(0, (TerminalStyle.Plain, VerdictSentence.Read(report)));
        foreach (var doubt in report.Doubts)
        {
            page.Line(0, (TerminalStyle.Violation, "cannot be trusted: "), (TerminalStyle.Plain, doubt));
        }

        var shown = report.Groups.Where(group => group.Standing == FindingStanding.Open || (ShowsHabits && group.Standing == FindingStanding.Habit));
        foreach (var rule in shown.GroupBy(group => (group.Finding.Rule.Id, group.Finding.Level, group.Standing)))
        {
            page.Blank();
            WriteRule([.. rule], page);
        }

        var notes = VerdictSentence.Notes(report).ToImmutableArray();
        if (!notes.IsEmpty)
        {
            page.Blank();
        }

        foreach (var note in notes)
        {
            page.Line(0, (TerminalStyle.Plain, note));
        }

        if (!ShowsHabits && report.Standing(FindingStanding.Habit).Any())
        {
            page.Line(0, (TerminalStyle.Faint, "'--show-habits' lists the habits"));
        }
    }

    private static void WriteRule(ImmutableArray<FindingGroup> groups, TerminalPage page)
    {
        var first = groups[0].Finding;
        var habit = groups[0].Standing == FindingStanding.Habit ? ", a known habit" : string.Empty;
        var title = $" {first.Rule.Title.TrimEnd('.')} ({FindingSentence.Times(groups.Sum(group => group.Count))}{habit})";
        page.Line(0, (StyleOf(first.Level), $"{first.Level.Word()} {first.Rule.Id}:"), (TerminalStyle.Bold, title));
        var messages = groups.GroupBy(group => (FindingSentence.Message(group), group.Finding.Help, group.Finding.Definition?.Location?.ToString())).ToList();
        foreach (var message in messages.Take(MostMessages))
        {
            WriteMessage([.. message], page);
        }

        if (messages.Count > MostMessages)
        {
            page.Line(2, (TerminalStyle.Plain, $"{FindingSentence.Count(messages.Count - MostMessages, "further message")} of this rule: '--format findings' lists all"));
        }
    }

    private static void WriteMessage(ImmutableArray<FindingGroup> groups, TerminalPage page)
    {
        page.Line(2, (TerminalStyle.Plain, FindingSentence.Message(groups[0])));
        foreach (var group in groups.Take(MostSubjects))
        {
            WriteSubject(group, page);
        }

        if (groups.Length > MostSubjects)
        {
            var rest = groups.Skip(MostSubjects).Sum(group => group.Count);
            page.Line(4, (TerminalStyle.Plain, $"{FindingSentence.Times(rest)} in {FindingSentence.Count(groups.Length - MostSubjects, "further place")}"));
        }

        if (groups[0].IsOverflow)
        {
            return;
        }

        if (groups[0].Finding.Definition?.Location is { } definition)
        {
            page.Line(4, (TerminalStyle.Faint, $"defined at {definition}"));
        }

        if (groups[0].Finding.Help is { } help)
        {
            page.Line(4, (TerminalStyle.Good, "help"), (TerminalStyle.Plain, $": {help}"));
        }
    }

    private static void WriteSubject(FindingGroup group, TerminalPage page)
    {
        page.Line(4, (TerminalStyle.Bold, FindingSentence.Subject(group)), (TerminalStyle.Plain, $": {FindingSentence.Times(group.Count)}{Seen(group)}"));
        if (group.Exemplars.FirstOrDefault(exemplar => exemplar.IsInTrace) is { IsInTrace: true } exemplar)
        {
            var name = exemplar.Name is { Length: > 0 } text ? $" ({text})" : string.Empty;
            page.Line(6, (TerminalStyle.Faint, $"trace {TelemetryText.Hex(exemplar.TraceId)} span {TelemetryText.Hex(exemplar.SpanId)}{name}"));
        }
    }

    private static string Seen(FindingGroup group) => (group.FirstSeen, group.LastSeen) switch
    {
        (0, _) => string.Empty,
        var (first, last) when first == last => $", at {TelemetryText.Shown(first)}",
        var (first, last) => $", {TelemetryText.Shown(first)} to {(first / Day == last / Day ? TelemetryText.ShownTime(last) : TelemetryText.Shown(last))}",
    };

    private static TerminalStyle StyleOf(FindingLevel level) => level switch
    {
        FindingLevel.Violation => TerminalStyle.Violation,
        FindingLevel.Improvement => TerminalStyle.Improvement,
        _ => TerminalStyle.Information,
    };
}
