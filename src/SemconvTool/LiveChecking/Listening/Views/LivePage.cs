using System.Globalization;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Reports.Terminal;

namespace SemconvTool.LiveChecking.Listening.Views;

/// <summary>Lays out what a check has seen so far, in as many rows as there is room for.</summary>
/// <param name="snapshot">The newest.</param>
/// <param name="before">One from a few seconds earlier, to tell how fast telemetry comes.</param>
/// <param name="refused">How many requests were turned away.</param>
internal sealed class LivePage(LiveSnapshot snapshot, LiveSnapshot before, long refused)
{
    private const int MostRows = 24;
    private const int MostServices = 6;
    private const int MostRules = 10;

    /// <summary>Numbers stand before names, so that a narrow terminal cuts off names.</summary>
    private const int CountWidth = 17;
    private const int LongestLevel = 11;

    /// <summary>The rows from top to bottom, never more than there is room for.</summary>
    public IReadOnlyList<LiveRow> Rows(int room)
    {
        var rows = new List<LiveRow>();
        AddSignals(rows);
        if (snapshot.Counts.Records > 0)
        {
            // Findings matter most: services take what they leave, and get a third of the room at least.
            var left = Math.Min(room, MostRows) - rows.Count;
            var wanted = Math.Min(snapshot.ServiceCount, MostServices) + (snapshot.ServiceCount > MostServices ? 2 : 1);
            var rules = RuleRows(left - Math.Min(wanted, left / 3));
            AddServices(rows, left - rules.Count);
            rows.AddRange(rules);
        }

        return rows.Count > room ? rows[..Math.Max(0, room)] : rows;
    }

    private void AddSignals(List<LiveRow> rows)
    {
        var counts = snapshot.Counts;
        if (counts.Records == 0 && refused == 0)
        {
            rows.Add(new LiveRow((TerminalStyle.Faint, "nothing received yet")));
            return;
        }

        rows.Add(Signal("spans", counts.Spans, before.Counts.Spans));
        if (counts.Metrics > 0)
        {
            rows.Add(Signal("metrics", counts.Metrics, before.Counts.Metrics));
        }

        if (counts.Logs > 0)
        {
            rows.Add(Signal("logs", counts.Logs, before.Counts.Logs));
        }

        if (counts.Spans > 0)
        {
            rows.Add(Row("traces", snapshot.JudgedTraces, $" judged, {LiveText.Number(snapshot.OpenTraces)} open"));
        }

        if (refused > 0)
        {
            rows.Add(new LiveRow((TerminalStyle.Violation, $"{LiveText.Count(refused, "request")} refused")));
        }
    }

    private LiveRow Signal(string name, long count, long countBefore)
    {
        var seconds = (snapshot.Time - before.Time).TotalSeconds;
        var rate = seconds > 0 ? (count - countBefore) / seconds : 0;
        return Row(name, count, string.Create(CultureInfo.InvariantCulture, $"  {rate:N0}/s"));
    }

    private static LiveRow Row(string name, long count, string rest) =>
        new((TerminalStyle.Bold, name), (TerminalStyle.Plain, $"{LiveText.Number(count).PadLeft(CountWidth - name.Length)}{rest}"));

    private void AddServices(List<LiveRow> rows, int room)
    {
        if (room < 2 || snapshot.ServiceCount == 0)
        {
            return;
        }

        var shown = Shown(snapshot.ServiceCount, Math.Min(MostServices, snapshot.Services.Length), room);
        rows.Add(new LiveRow((TerminalStyle.Bold, LiveText.Count(snapshot.ServiceCount, "service")), (TerminalStyle.Faint, ", by spans")));
        foreach (var (name, spans) in snapshot.Services.Take(shown))
        {
            rows.Add(new LiveRow((TerminalStyle.Plain, $"{LiveText.Number(spans),CountWidth}  {(name.Length == 0 ? "(without service.name)" : name)}")));
        }

        if (snapshot.ServiceCount > shown)
        {
            rows.Add(More(snapshot.ServiceCount - shown));
        }
    }

    private List<LiveRow> RuleRows(int room)
    {
        var habits = snapshot.Habits > 0 ? $", {LiveText.Number(snapshot.Habits)} of known habits" : string.Empty;
        var sum = snapshot.Rules.Sum(rule => rule.Count);
        var rows = new List<LiveRow> { new((sum == 0 ? TerminalStyle.Good : TerminalStyle.Bold, sum == 0 ? "no findings" : LiveText.Count(sum, "finding")), (TerminalStyle.Faint, habits)) };
        if (room < 2 || sum == 0)
        {
            return rows;
        }

        var shown = Shown(snapshot.Rules.Length, MostRules, room);
        var width = snapshot.Rules.Take(shown).Max(rule => rule.Id.Length);
        foreach (var rule in snapshot.Rules.Take(shown))
        {
            rows.Add(new LiveRow(
                (TerminalStyle.Plain, $"{LiveText.Number(rule.Count),CountWidth}  "),
                (StyleOf(rule.Level), rule.Level.Word()),
                (TerminalStyle.Plain, $" {rule.Id.PadRight(width + LongestLevel - rule.Level.Word().Length)}  "),
                (TerminalStyle.Faint, rule.Example)));
        }

        if (snapshot.Rules.Length > shown)
        {
            rows.Add(More(snapshot.Rules.Length - shown));
        }

        return rows;
    }

    /// <summary>How many of all entries are shown below a heading: where not all find room, the last row says how many more there are.</summary>
    private static int Shown(int all, int most, int room)
    {
        var shown = Math.Min(Math.Min(all, most), room - 1);
        return shown < all ? Math.Max(1, Math.Min(shown, room - 2)) : shown;
    }

    private static LiveRow More(int count) => new((TerminalStyle.Faint, $"{string.Empty,CountWidth}  and {LiveText.Number(count)} more"));

    private static TerminalStyle StyleOf(FindingLevel level) => level switch
    {
        FindingLevel.Violation => TerminalStyle.Violation,
        FindingLevel.Improvement => TerminalStyle.Improvement,
        _ => TerminalStyle.Information,
    };
}
